import { DomainError } from '#contracts/domain-error';
import type { ParticipantType } from '#contracts/vocabulary';
import { lockSessionPlaces } from '#conferences';
import { recordAudits } from '#platform/audit';
import type { Settled, Transaction } from '#platform/database';
import { KnownPersons } from '../../domain/known-persons.js';
import { SessionsLedger } from '../../domain/places/sessions-ledger.js';
import { AdmissionWrites } from '../../persistence/admission-writes.js';
import { knownContacts } from '../../persistence/known-contacts.js';
import { WaitingLists } from '../../persistence/waiting-lists.js';
import { writeTo } from '../write-mails.js';
import { decideParty, type ConferenceDesk, type Decided } from './deciding.js';
import type { Party } from './newcomer.js';
import { openLedgers } from './open-ledgers.js';

/**
 * Puts parties on the lists of their conferences, in their order, in one transaction: the one way anybody gets
 * registered. Each party is settled by itself; what it gets (places, tickets, mails, audit) commits with all others.
 * The conferences must be held (`holdConferencesBySlug`, `holdConference`).
 */
export async function admitAll(
  tx: Transaction,
  parties: readonly Party[],
): Promise<Settled<readonly Decided[]>[]> {
  const desks = await openDesks(tx, parties);
  const sessionIds = parties.flatMap(({ people }) => people.flatMap(({ sessionIds = [] }) => sessionIds));
  const sessions = new SessionsLedger(
    sessionIds.length > 0 ? await lockSessionPlaces(tx, [...new Set(sessionIds)]) : [],
  );
  const outcomes = parties.map((party) =>
    settled(() => decideParty(party, desks.get(party.conference.id)!, sessions)),
  );
  await write(tx, parties, outcomes);
  return outcomes;
}

function settled<T>(work: () => T): Settled<T> {
  try {
    return { answer: work() };
  } catch (error) {
    if (error instanceof DomainError) return { error };
    throw error;
  }
}

async function openDesks(tx: Transaction, parties: readonly Party[]): Promise<Map<string, ConferenceDesk>> {
  const people = parties.flatMap(({ conference, people: members }) =>
    members.map(({ mobile, email, organisation }) => ({
      conferenceId: conference.id,
      organisationId: organisation.id,
      mobile,
      email,
    })),
  );
  const conferenceIds = [...new Set(parties.map(({ conference }) => conference.id))];
  const ledgers = await openLedgers(
    tx,
    conferenceIds,
    people.map(({ organisationId }) => organisationId),
  );
  const known = await knownContacts(tx, people);
  const lists = new WaitingLists(tx);
  const types = new Map(conferenceIds.map((id) => [id, new Set<ParticipantType>()]));
  for (const { conference, people: members } of parties)
    for (const { participantType } of members) types.get(conference.id)!.add(participantType);
  const withPlaces = conferenceIds.filter((id) =>
    [...types.get(id)!].some((type) => ledgers.get(id)!.ledger.obstacleOfType(type) === null),
  );
  const eligible = withPlaces.length > 0 ? await lists.eligible(withPlaces) : [];
  const counts = await lists.counts(conferenceIds);
  return new Map(
    conferenceIds.map((id) => [
      id,
      {
        ...ledgers.get(id)!,
        known: known.get(id) ?? new KnownPersons([]),
        waiting: new Set(
          eligible.flatMap(({ conferenceId, participantType }) =>
            conferenceId === id ? [participantType] : [],
          ),
        ),
        waitingCounts: new Map(
          counts.flatMap(({ conferenceId, participantType, count }) =>
            conferenceId === id ? [[participantType, count] as const] : [],
          ),
        ),
      },
    ]),
  );
}

async function write(
  tx: Transaction,
  parties: readonly Party[],
  outcomes: Settled<readonly Decided[]>[],
): Promise<void> {
  const writes = new AdmissionWrites(tx);
  const wanted = outcomes.flatMap((outcome) => ('answer' in outcome ? outcome.answer : []));
  const added = await writes.registrations(wanted.map(({ registration }) => registration));
  for (const [at, outcome] of outcomes.entries()) {
    if (!('answer' in outcome)) continue;
    const ids = outcome.answer.map(({ registration }) => registration.id);
    if (ids.every((id) => added.has(id))) continue;
    // a twin got in by another way in this very moment
    await writes.takeBack(ids);
    outcomes[at] = { error: new DomainError('registration.already-registered') };
  }
  const admitted = outcomes.flatMap((outcome, at) =>
    'answer' in outcome ? outcome.answer.map((decided) => ({ ...decided, party: parties[at]! })) : [],
  );
  await writes.tickets(
    admitted.flatMap(({ registration }) => (registration.state === 'confirmed' ? [registration] : [])),
  );
  await writes.signups(admitted.flatMap(({ signups }) => signups));
  await recordAudits(
    tx,
    null,
    admitted.map(({ registration: { id, conferenceId, state, ...facts }, party: { call } }) => ({
      call,
      action: 'registration.registered',
      subject: { kind: 'registration', id },
      scopeId: conferenceId,
      details: {
        to: state,
        source: facts.source,
        participantType: facts.participantType,
        consentVersion: facts.consentVersion,
      },
    })),
  );
  const told = admitted.filter(({ party }) => party.notify);
  if (told.length > 0)
    await writeTo(
      tx,
      told[0]!.party.call,
      told.map(({ registration }) => registration),
    );
}
