import { DomainError } from '#contracts/domain-error';
import { findConference } from '#conferences';
import type { Call } from '#platform/call';
import { newId, type Transaction } from '#platform/database';
import { recordAudit } from '#platform/audit';
import type { Recipient } from '../../domain/recipient.js';
import type { Invitation } from '../../persistence/invitation.entity.js';
import { Invitations, type NewInvitation } from '../../persistence/invitations/invitations.js';
import type { Mailing } from '../../persistence/mailing.entity.js';
import { holdForInvited } from './hold-for-invited.js';

/** What of a mailing says how its people are invited. */
export type Wave = Pick<Mailing, 'id' | 'conferenceId' | 'participantType' | 'isLocked' | 'holdsUntil'>;

/**
 * One live invitation for each address at the conference: new ones, and those there are already. Holds their places
 * when the mailing says so. Safe to run again.
 * @returns the people as recipients of kind `invitations`, in their order; whoever has answered or passed theirs on is
 *   left out
 */
export async function makeInvitations(
  tx: Transaction,
  call: Call,
  mailing: Wave,
  recipients: readonly Recipient[],
): Promise<Recipient[]> {
  const already = recipients.filter(({ kind }) => kind === 'invitations');
  const people = recipients.filter(({ kind }) => kind !== 'invitations');
  if (people.length === 0) return already;
  const invitations = new Invitations(tx);
  const rows = people.map((person) => newInvitation(call, mailing, person));
  const added = await invitations.add(rows);
  const live = await invitations.lockByAddress(
    mailing.conferenceId,
    people.map(({ email }) => email),
  );
  if (mailing.holdsUntil) await hold(tx, call, mailing, live, mailing.holdsUntil);
  if (added.size > 0)
    await recordAudit(tx, call, {
      action: 'invitations.made',
      subject: { kind: 'mailing', id: mailing.id },
      scopeId: mailing.conferenceId,
      details: { made: added.size },
    });
  const byAddress = new Map(live.filter(isOpen).map((one) => [one.email, one]));
  const invited = new Map(
    people.flatMap((person) => {
      const invitation = byAddress.get(person.email);
      return invitation ? [[person, { ...person, ...recipientOf(invitation) }] as const] : [];
    }),
  );
  return recipients.flatMap((person) =>
    person.kind === 'invitations' ? person : (invited.get(person) ?? []),
  );
}

async function hold(
  tx: Transaction,
  call: Call,
  { conferenceId }: Wave,
  live: readonly Invitation[],
  until: Date,
): Promise<void> {
  const conference = await findConference(tx, conferenceId);
  if (!conference) throw new DomainError('access.not-found');
  await holdForInvited(tx, call, conference, live, until);
}

const newInvitation = (call: Call, mailing: Wave, person: Recipient): NewInvitation => ({
  id: newId(),
  conferenceId: mailing.conferenceId,
  mailingId: mailing.id,
  organisationId: person.organisationId,
  representativeId: person.kind === 'representatives' ? person.id : null,
  name: person.name,
  title: person.title,
  email: person.email,
  mobile: person.mobile,
  language: person.language,
  participantType: mailing.participantType ?? person.participantType ?? 'enterprise-representative',
  isLocked: mailing.isLocked,
  createdAt: call.clock.now(),
});

const isOpen = ({ declinedAt, forwardedAt, registeredAt }: Invitation): boolean =>
  !declinedAt && !forwardedAt && !registeredAt;

const recipientOf = ({ id, name, title, language, participantType }: Invitation) => ({
  kind: 'invitations' as const,
  id,
  name,
  title,
  language,
  participantType,
});
