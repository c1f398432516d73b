import { Injectable } from '@nestjs/common';
import { requireConference, type ConferenceRecord } from '#conferences';
import { DomainError, type FieldFault } from '#contracts/domain-error';
import { findOrganisations, findRepresentatives } from '#organisations';
import { recordAudits } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions, type Transaction } from '#platform/database';
import { recordMails } from '#platform/mail';
import { requireInvitedWindow } from '#registration';
import type { InvitePeopleDto, PersonToInviteDto } from '../../http/invitations/invitations.dto.js';
import type { InvitedView } from '../../http/invitations/invitations.view.js';
import { Invitations, type NewInvitation } from '../../persistence/invitations/invitations.js';
import { holdForInvited } from './hold-for-invited.js';
import { noteInvitationMails } from './note-invitation-mails.js';
import { invitationMailTo } from './write-invitation.js';

/** Invites a few people by hand, each with a mail of their own at once. */
@Injectable()
export class InvitePeople {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, conferenceId: string, wish: InvitePeopleDto): Promise<InvitedView> {
    return this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'outreach.send');
      requireInvitedWindow(conference, call.clock.now());
      const until = holdDeadline(wish, conference, call.clock.now());
      const people = await named(tx, wish);
      const invitations = new Invitations(tx);
      const rows = people.map((person): NewInvitation => ({
        ...person,
        id: newId(),
        conferenceId,
        mailingId: null,
        language: wish.language ?? 'zh',
        participantType: wish.participantType,
        isLocked: wish.isLocked,
        createdAt: call.clock.now(),
      }));
      const added = await invitations.add(rows);
      const made = rows.filter(({ id }) => added.has(id));
      const ids = made.map(({ id }) => id);
      const holds = until
        ? await holdForInvited(tx, call, conference, await invitations.lockOf(conferenceId, ids), until)
        : { held: 0, missed: 0 };
      const mailIds = await recordMails(
        tx,
        call,
        made.map((one) =>
          invitationMailTo(one, 'mailing', wish.message ? { message: wish.message } : undefined),
        ),
      );
      await noteInvitationMails(
        tx,
        ids.map((invitationId, at) => ({ invitationId, mailId: mailIds[at]! })),
      );
      await recordAudits(
        tx,
        call,
        ids.map((id) => ({
          action: 'invitation.made-by-hand',
          subject: { kind: 'invitation', id },
          scopeId: conferenceId,
        })),
      );
      return {
        invited: made.length,
        alreadyInvited: rows.length - made.length,
        held: holds.held,
        missedHolds: holds.missed,
      };
    });
  }
}

/** @throws DomainError at `holdsUntil` when the deadline makes no sense */
function holdDeadline(
  { holdsUntil }: InvitePeopleDto,
  { startsAt }: ConferenceRecord,
  now: Date,
): Date | null {
  if (!holdsUntil) return null;
  const until = new Date(holdsUntil);
  if (until <= now || until > startsAt)
    throw new DomainError('input.invalid', {}, [{ field: 'holdsUntil', code: 'invitation.hold-deadline' }]);
  return until;
}

type Named = Pick<
  NewInvitation,
  'organisationId' | 'representativeId' | 'name' | 'title' | 'email' | 'mobile'
>;

/** Who is meant, with how to reach them. @throws DomainError at `people.<n>` */
async function named(tx: Transaction, { people }: InvitePeopleDto): Promise<Named[]> {
  const known = new Map(
    (
      await findRepresentatives(
        tx,
        people.flatMap(({ representativeId }) => representativeId ?? []),
      )
    ).map((one) => [one.id, one]),
  );
  const organisations = await findOrganisations(
    tx,
    people.flatMap(({ organisationId }) => organisationId ?? []),
  );
  const faults: FieldFault[] = [];
  const found = people.flatMap((person: PersonToInviteDto, at): Named[] => {
    const tell = (field: string, code: FieldFault['code']): Named[] => {
      faults.push({ field: `people.${at}.${field}`, code });
      return [];
    };
    const representative = person.representativeId ? known.get(person.representativeId) : undefined;
    if (person.representativeId && !representative) return tell('representativeId', 'access.not-found');
    const email = (person.email ?? representative?.email)?.toLowerCase();
    if (!email) return tell('email', 'invitation.no-address');
    if (representative)
      return [
        {
          organisationId: representative.organisationId,
          representativeId: representative.id,
          name: representative.name,
          title: representative.title,
          mobile: representative.mobile,
          email,
        },
      ];
    const organisation = person.organisationId ? organisations.get(person.organisationId) : undefined;
    if (!organisation) return tell('organisationId', 'field.required');
    if (!person.name) return tell('name', 'field.required');
    const { name, title = null, mobile = null } = person;
    return [{ organisationId: organisation.id, representativeId: null, name, title, mobile, email }];
  });
  if (faults.length > 0) throw new DomainError('input.invalid', {}, faults);
  return found;
}
