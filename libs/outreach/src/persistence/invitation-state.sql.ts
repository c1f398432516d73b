/**
 * The state of an invitation from its times and its mail's row: the furthest it has come. `invitation` is the alias of
 * `invitations`, `mail` that of `mails` joined by its mail (LEFT JOIN: it may have none yet).
 */
export const invitationState = (invitation: string, mail: string): string => `CASE
  WHEN ${invitation}.withdrawn_at IS NOT NULL THEN 'withdrawn'
  WHEN ${invitation}.registered_at IS NOT NULL THEN 'registered'
  WHEN ${invitation}.declined_at IS NOT NULL THEN 'declined'
  WHEN ${invitation}.forwarded_at IS NOT NULL THEN 'forwarded'
  WHEN ${invitation}.accepted_at IS NOT NULL THEN 'accepted'
  WHEN ${invitation}.opened_at IS NOT NULL THEN 'opened'
  WHEN ${mail}.bounced_at IS NOT NULL OR ${mail}.state = 'failed' THEN 'bounced'
  WHEN ${mail}.delivered_at IS NOT NULL THEN 'delivered'
  WHEN ${mail}.state IN ('sent', 'unknown') THEN 'sent'
  ELSE 'planned' END`;
