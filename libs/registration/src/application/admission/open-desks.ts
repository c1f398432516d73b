import { lockSessionPlaces } from '#conferences';
import type { Transaction } from '#platform/database';
import { KnownPersons } from '../../domain/known-persons.js';
import { SessionsLedger } from '../../domain/places/sessions-ledger.js';
import { knownContacts } from '../../persistence/known-contacts.js';
import { WaitingLists } from '../../persistence/waiting-lists.js';
import type { ConferenceDesk } from './deciding.js';
import type { Newcomer, Party } from './newcomer.js';
import { openLedgers } from './open-ledgers.js';

/** What has to be known of parties to get everything ready for deciding about them. */
export interface Coming extends Pick<Party, 'conference' | 'rules'> {
  people: readonly Pick<Newcomer, 'organisation' | 'mobile' | 'email' | 'sessionIds'>[];
}

export interface Desks {
  /** By conference. */
  desks: Map<string, ConferenceDesk>;
  sessions: SessionsLedger;
}

/** Locks the places of everyone who is coming, until commit, and reads who is known and who waits: in one round trip. */
export async function openDesks(tx: Transaction, parties: readonly Coming[]): Promise<Desks> {
  const people = parties.flatMap(({ conference, people: members }) =>
    members.map(({ mobile, email, organisation }) => ({
      conferenceId: conference.id,
      organisationId: organisation.id,
      mobile,
      email,
    })),
  );
  const conferenceIds = [...new Set(parties.map(({ conference }) => conference.id))];
  const rules = new Map(
    parties.flatMap(({ conference, rules: known }) => (known ? [[conference.id, known]] : [])),
  );
  const lists = new WaitingLists(tx);
  const [ledgers, known, eligible, counts] = await Promise.all([
    openLedgers(
      tx,
      conferenceIds,
      people.map(({ organisationId }) => organisationId),
      rules.size === conferenceIds.length ? rules : undefined,
    ),
    knownContacts(tx, people),
    lists.eligible(conferenceIds),
    lists.counts(conferenceIds),
  ]);
  const desks = new Map(
    conferenceIds.map((id): [string, ConferenceDesk] => [
      id,
      {
        ...ledgers.get(id)!,
        known: known.get(id) ?? new KnownPersons([]),
        waiting: new Set(),
        waitingCounts: new Map(),
      },
    ]),
  );
  for (const { conferenceId, participantType } of eligible)
    desks.get(conferenceId)!.waiting.add(participantType);
  for (const { conferenceId, participantType, count } of counts)
    desks.get(conferenceId)!.waitingCounts.set(participantType, count);
  return { desks, sessions: await openSessions(tx, parties) };
}

/** After the pools, as everybody locks them. */
async function openSessions(tx: Transaction, parties: readonly Coming[]): Promise<SessionsLedger> {
  const ids = parties.flatMap(({ people }) => people.flatMap(({ sessionIds = [] }) => sessionIds));
  return new SessionsLedger(ids.length > 0 ? await lockSessionPlaces(tx, [...new Set(ids)]) : []);
}
