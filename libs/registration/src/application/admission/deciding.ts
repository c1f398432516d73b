import { DomainError } from '#contracts/domain-error';
import type { ParticipantType } from '#contracts/vocabulary';
import type { KnownPersons } from '../../domain/known-persons.js';
import { needsApproval } from '../../domain/approval.js';
import { decideArrival } from '../../domain/places/decide.js';
import type { SessionsLedger } from '../../domain/places/sessions-ledger.js';
import type { Registration } from '../../persistence/registration.entity.js';
import type { SessionSignup } from '../../persistence/session-signup.entity.js';
import { newRegistration, type Newcomer, type Party } from './newcomer.js';
import type { OpenLedger } from './open-ledgers.js';

/** Everything of one conference that deciding needs, locked until commit. */
export interface ConferenceDesk extends OpenLedger {
  known: KnownPersons;
  /** Types of which somebody waits who could take a place. */
  waiting: Set<ParticipantType>;
  /** How many wait, by type. */
  waitingCounts: Map<ParticipantType, number>;
}

export interface Decided {
  registration: Registration;
  signups: SessionSignup[];
  /** Place in the waiting list, from 1; null unless waiting. */
  position: number | null;
}

/**
 * Decides about a party, one after the other, and takes their places in the ledgers. When one of them cannot come,
 * nobody of the party does, and the ledgers are as before.
 * @throws DomainError what keeps one of them out; a colleague's fault stands at `colleagues.<n>`
 */
export function decideParty(party: Party, desk: ConferenceDesk, sessions: SessionsLedger): Decided[] {
  const undo: (() => void)[] = [];
  const decided: Decided[] = [];
  for (const [at, newcomer] of party.people.entries())
    try {
      const registeredById = party.registeredById ?? decided[0]?.registration.id ?? null;
      decided.push(decideOne(party, newcomer, registeredById, desk, sessions, undo));
    } catch (error) {
      for (const back of undo.toReversed()) back();
      const colleague = party.registeredById ? at : at - 1;
      throw colleague >= 0 ? ofColleague(error, colleague) : error;
    }
  return decided;
}

function decideOne(
  { call, conference, entry }: Party,
  newcomer: Newcomer,
  registeredById: string | null,
  desk: ConferenceDesk,
  sessions: SessionsLedger,
  undo: (() => void)[],
): Decided {
  const { ledger, rules, known, waiting, waitingCounts } = desk;
  const { participantType: type, organisation, sessionIds = [] } = newcomer;
  sessions.require(conference.id, type, sessionIds);
  const approval = newcomer.needsApproval ?? needsApproval(rules.of(type), { ...newcomer, organisation });
  const now = call.clock.now();
  const registration = newRegistration(conference.id, newcomer, 'pending', registeredById, now);
  if (!known.add(registration)) throw new DomainError('registration.already-registered');
  undo.push(() => known.forget(registration));
  const state = decideArrival(ledger, waiting, {
    participantType: type,
    organisationId: organisation.id,
    entry,
    needsApproval: approval,
  });
  registration.state = state;
  if (state === 'confirmed') undo.push(() => ledger.free(type, organisation.id));
  let position: number | null = null;
  if (state === 'waitlisted') {
    registration.waitingSince = registration.registeredAt;
    const before = waitingCounts.get(type) ?? 0;
    waitingCounts.set(type, before + 1);
    undo.push(() => waitingCounts.set(type, before));
    position = 0;
    for (const [other, count] of waitingCounts) if (ledger.compete(type, other)) position += count;
  }
  const signups = sessionIds.map((sessionId): SessionSignup => {
    const taken = state === 'confirmed' ? sessions.take(sessionId) : 'wished';
    if (taken === 'taken') undo.push(() => sessions.free(sessionId));
    return { registrationId: registration.id, sessionId, state: taken, askedAt: now };
  });
  return { registration, signups, position };
}

/** Where a form shows what is wrong with the nth colleague. */
function ofColleague(error: unknown, at: number): unknown {
  if (!(error instanceof DomainError)) return error;
  const { code, params, fields } = error;
  const faults =
    fields.length > 0
      ? fields.map((fault) => ({ ...fault, field: `colleagues.${at}.${fault.field}` }))
      : [{ field: `colleagues.${at}.mobile`, code, params }];
  return new DomainError('input.invalid', {}, faults);
}
