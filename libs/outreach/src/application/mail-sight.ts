import { conferencesOfCampaigns, findConference, requireConference } from '#conferences';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { Mail } from '#platform/mail';
import { MailLog } from '../persistence/mail-log.js';

const isAdministrator = (call: Call): boolean => may(call.actor, 'installation.administer');

/** The conferences whose mails the actor may list; null for all mails, those of accounts included. */
export async function conferencesInSight(
  tx: Transaction,
  call: Call,
  conferenceId: string | null,
): Promise<string[] | null> {
  if (conferenceId) return [(await requireConference(tx, call, conferenceId, 'mail.read')).id];
  if (isAdministrator(call)) return null;
  const grants = call.actor.kind === 'user' ? call.actor.grants : [];
  const held = grants.filter(({ conferenceId: id, campaignId }) =>
    may(call.actor, 'mail.read', { conferenceId: id, campaignId }),
  );
  const inCampaigns = await conferencesOfCampaigns(
    tx,
    held.flatMap(({ campaignId }) => campaignId ?? []),
  );
  return [...held.flatMap(({ conferenceId: id }) => id ?? []), ...inCampaigns];
}

/**
 * The mail, for somebody who may see that it exists.
 * @throws DomainError access.not-found
 */
export async function mailInSight(tx: Transaction, call: Call, id: string): Promise<Mail> {
  const mail = await new MailLog(tx).withId(id);
  if (!mail) throw new DomainError('access.not-found');
  if (isAdministrator(call)) return mail;
  const conference = mail.scopeId ? await findConference(tx, mail.scopeId) : null;
  const scope = conference && { conferenceId: conference.id, campaignId: conference.campaignId };
  if (!scope || !may(call.actor, 'mail.read', scope)) throw new DomainError('access.not-found');
  return mail;
}
