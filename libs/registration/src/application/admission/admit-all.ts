import { DomainError } from '#contracts/domain-error';
import type { ParticipantType } from '#contracts/vocabulary';
import { lockSessionPlaces } from '#conferences';
import { auditWrite } from '#platform/audit';
import { writeAll, type Settled, type Transaction, type Write } from '#platform/database';
import { mailWrites } from '#platform/mail';
import { wakeRelay } from '#platform/outbox';
import { KnownPersons } from '../../domain/known-persons.js';
import { SessionsLedger } from '../../domain/places/sessions-ledger.js';
import { AdmissionWrites, ticketWrite } from '../../persistence/admission-writes.js';
import { knownContacts } from '../../persistence/known-contacts.js';
import { WaitingLists } from '../../persistence/waiting-lists.js';
import type { Registration } from '../../persistence/registration.entity.js';
import { mailsTo, type MailTemplate } from '../write-mails.js';
import { decideParty, type ConferenceDesk, type Decided } from './deciding.js';
import type { Party } from './newcomer.js';
import { openLedgers } from './open-ledgers.js';

/**
 * Puts parties on the lists of their conferences, in their order, in one transaction: the one way anybody gets
 * registered. Each party is settled by itself; what it gets (places, tickets, mails, audit) commits with all others.
 * The conferences must be held (`holdConferencesBySlug`, `holdConference`).
 * @param also further rows that hang on what became of the parties, written along
 */
export async function admitAll(
  tx: Transaction,
  parties: readonly Party[],
  also: (outcomes: readonly Settled<readonly Decided[]>[]) => readonly (Write | null)[] = () => [],
): Promise<Settled<readonly Decided[]>[]> {
  if (parties.length === 0) return [];
  const desks = await openDesks(tx, parties);
  const sessionIds = parties.flatMap(({ people }) => people.flatMap(({ sessionIds = [] }) => sessionIds));
  const sessions = new SessionsLedger(
    sessionIds.length > 0 ? await lockSessionPlaces(tx, [...new Set(sessionIds)]) : [],
  );
  const outcomes = parties.map((party) =>
    settled(() => decideParty(party, desks.get(party.conference.id)!, sessions)),
  );
  await write(tx, parties, outcomes, also);
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
  const rules = new Map(
    parties.flatMap(({ conference, rules: known }) => (known ? [[conference.id, known]] : [])),
  );
  const ledgers = await openLedgers(
    tx,
    conferenceIds,
    people.map(({ organisationId }) => organisationId),
    rules.size === conferenceIds.length ? rules : undefined,
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
  also: (outcomes: readonly Settled<readonly Decided[]>[]) => readonly (Write | null)[],
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
  await writes.signups(admitted.flatMap(({ signups }) => signups));
  const tickets = admitted.filter(({ registration }) => registration.state === 'confirmed');
  const told = admitted.flatMap(({ registration, party }) =>
    party.notify ? mailsTo(registration, firstMail(registration)) : [],
  );
  await writeAll(tx, [
    ticketWrite(tickets.map(({ registration }) => registration)),
    auditWrite(null, admitted.map(registered)),
    ...mailWrites(parties[0]!.call.clock.now(), told).writes,
    ...also(outcomes),
    wakeRelay,
  ]);
}

/** Whoever a colleague registered hears by whom. */
const firstMail = ({ registeredById }: Registration): MailTemplate | undefined =>
  registeredById === null ? undefined : 'registration.registered-along';

const registered = ({ registration, party: { call } }: Decided & { party: Party }) => ({
  call,
  action: 'registration.registered',
  subject: { kind: 'registration', id: registration.id },
  scopeId: registration.conferenceId,
  details: {
    to: registration.state,
    source: registration.source,
    participantType: registration.participantType,
    consentVersion: registration.consentVersion,
  },
});
