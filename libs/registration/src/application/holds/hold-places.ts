import type { ParticipantType } from '#contracts/vocabulary';
import { holdConference, type ConferenceRecord } from '#conferences';
import { findOrganisations } from '#organisations';
import { auditWrite } from '#platform/audit';
import type { Call, Language } from '#platform/call';
import { writeAll, type Transaction } from '#platform/database';
import { DomainError } from '#contracts/domain-error';
import { KnownPersons } from '../../domain/known-persons.js';
import { decideArrival } from '../../domain/places/decide.js';
import { addHeldPlaces } from '../../persistence/held-places.js';
import { knownContacts } from '../../persistence/known-contacts.js';
import type { Registration } from '../../persistence/registration.entity.js';
import { WaitingLists } from '../../persistence/waiting-lists.js';
import { newRegistration } from '../admission/newcomer.js';
import { openLedgers } from '../admission/open-ledgers.js';
import { requireOngoing } from '../require-registration.js';

/** Somebody invited for whom a place is to be held; address in lower case. */
export interface InvitedPerson {
  organisationId: string;
  representativeId: string | null;
  participantType: ParticipantType;
  name: string;
  title: string | null;
  mobile: string | null;
  email: string;
  language: Language;
}

/**
 * Holds a place for each until the deadline, in their order, as long as places are left and nobody waits for them.
 * A held place counts as taken and is no registration; no mail tells of it.
 * @returns the ids of the held places in the order of the people; null for who gets none (no place left, somebody
 *   waits for it, or the person is registered already)
 */
export async function holdPlaces(
  tx: Transaction,
  call: Call,
  conference: ConferenceRecord,
  people: readonly InvitedPerson[],
  until: Date,
): Promise<(string | null)[]> {
  if (people.length === 0) return [];
  requireOngoing(conference, call.clock.now());
  if ((await holdConference(tx, conference.id)) !== conference.state)
    throw new DomainError('record.changed-meanwhile');
  const organisationIds = people.map(({ organisationId }) => organisationId);
  const organisations = await findOrganisations(tx, [...new Set(organisationIds)]);
  const { ledger } = (await openLedgers(tx, [conference.id], organisationIds)).get(conference.id)!;
  const eligible = await new WaitingLists(tx).eligible([conference.id]);
  const waiting = new Set(eligible.map(({ participantType }) => participantType));
  const contacts = people.map((person) => ({ ...person, conferenceId: conference.id }));
  const known = (await knownContacts(tx, contacts)).get(conference.id) ?? new KnownPersons([]);
  const now = call.clock.now();

  const rows = people.map((person): Registration | null => {
    const organisation = organisations.get(person.organisationId);
    if (!organisation || !ledger.isInvited(person.participantType)) return null;
    const newcomer = { ...person, organisation, source: 'invitation' as const, consentVersion: null };
    const row = newRegistration(conference.id, newcomer, 'pending', null, now);
    if (!known.add(row)) return null;
    const arrival = {
      ...person,
      organisationId: organisation.id,
      entry: 'queue',
      needsApproval: false,
    } as const;
    if (decideArrival(ledger, waiting, arrival) !== 'confirmed') {
      known.forget(row);
      return null;
    }
    return { ...row, state: 'offered', offerExpiresAt: until, isHeld: true };
  });
  const held = rows.filter((row) => row !== null);
  const added = await addHeldPlaces(tx, held);
  await writeAll(tx, [
    auditWrite(
      null,
      held
        .filter(({ id }) => added.has(id))
        .map(({ id }) => ({
          call,
          action: 'registration.place-held',
          subject: { kind: 'registration', id },
          scopeId: conference.id,
          details: { until: until.toISOString() },
        })),
    ),
  ]);
  return rows.map((row) => (row && added.has(row.id) ? row.id : null));
}
