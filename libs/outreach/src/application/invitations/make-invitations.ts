import type { Call } from '#platform/call';
import { newId, type Transaction } from '#platform/database';
import type { Recipient } from '../../domain/recipient.js';
import type { Mailing } from '../../persistence/mailing.entity.js';

/** An invitation of this mailing for each who has none at this conference yet. */
export async function makeInvitations(
  tx: Transaction,
  call: Call,
  mailing: Mailing,
  recipients: readonly Recipient[],
): Promise<Recipient[]> {
  if (recipients.length === 0) return [];
  const rows = recipients.map((one) => ({
    id: newId(),
    conference_id: mailing.conferenceId,
    mailing_id: mailing.id,
    organisation_id: one.organisationId,
    representative_id: one.kind === 'representatives' ? one.id : null,
    name: one.name,
    title: one.title,
    email: one.email,
    mobile: one.mobile,
    language: one.language,
    participant_type: mailing.participantType ?? 'enterprise-representative',
    is_locked: mailing.isLocked,
    created_at: call.clock.now(),
  }));
  await tx.query(
    `INSERT INTO invitations (id, conference_id, mailing_id, organisation_id, representative_id, name, title, email,
       mobile, language, participant_type, is_locked, created_at)
     SELECT id, conference_id, mailing_id, organisation_id, representative_id, name, title, email, mobile, language,
       participant_type, is_locked, created_at
     FROM json_populate_recordset(NULL::invitations, $1) ORDER BY email ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
  const live: { id: string; email: string }[] = await tx.query(
    `SELECT id, email FROM invitations WHERE conference_id = $1 AND email = ANY($2) AND withdrawn_at IS NULL
       AND declined_at IS NULL AND forwarded_at IS NULL AND registered_at IS NULL`,
    [mailing.conferenceId, recipients.map(({ email }) => email)],
  );
  const ids = new Map(live.map(({ id, email }) => [email, id]));
  return recipients.flatMap((one) => {
    const id = ids.get(one.email);
    return id ? [{ ...one, kind: 'invitations', id }] : [];
  });
}
