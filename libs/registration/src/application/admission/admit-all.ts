import { DomainError } from '#contracts/domain-error';
import { auditWrite, type AuditFact } from '#platform/audit';
import type { Call } from '#platform/call';
import { writeAll, type Settled, type Transaction, type Write } from '#platform/database';
import { mailWrites } from '#platform/mail';
import { wakeRelay } from '#platform/outbox';
import { isTwin, registrationWrite, signupWrite, ticketWrite } from '../../persistence/admission-writes.js';
import type { Registration } from '../../persistence/registration.entity.js';
import { mailsTo, type MailTemplate } from '../write-mails.js';
import { decideParty, type Decided } from './deciding.js';
import type { Party } from './newcomer.js';
import { openDesks, type Desks } from './open-desks.js';

/**
 * Puts parties on the lists of their conferences, in their order, in one transaction: the one way anybody gets
 * registered. Each party is settled by itself; what it gets (places, tickets, mails, audit) commits with all others.
 * The conferences must be held (`holdConferencesBySlug`, `holdConference`).
 * @throws DomainError registration.already-registered when a twin got in by another way in this very moment
 */
export async function admitAll(
  tx: Transaction,
  parties: readonly Party[],
): Promise<Settled<readonly Decided[]>[]> {
  if (parties.length === 0) return [];
  const decided = decideAll(parties, await openDesks(tx, parties));
  await writeAll(tx, admissionWrites(parties, decided)).catch(refuseTwin);
  return decided;
}

/** What each party gets; nothing is written yet (`admissionWrites`). The desks must be open (`openDesks`). */
export function decideAll(
  parties: readonly Party[],
  { desks, sessions }: Desks,
): Settled<readonly Decided[]>[] {
  return parties.map((party) => {
    try {
      return { answer: decideParty(party, desks.get(party.conference.id)!, sessions) };
    } catch (error) {
      if (error instanceof DomainError) return { error };
      throw error;
    }
  });
}

/** The rows of what was decided, for `writeAll`; refused as a whole when there is a twin (`refuseTwin`). */
export function admissionWrites(
  parties: readonly Party[],
  decided: readonly Settled<readonly Decided[]>[],
  facts: readonly (AuditFact & { call: Call })[] = [],
): (Write | null)[] {
  const admitted = decided.flatMap((outcome, at) =>
    'answer' in outcome ? outcome.answer.map((one) => ({ ...one, party: parties[at]! })) : [],
  );
  const registrations = admitted.map(({ registration }) => registration);
  const told = admitted.flatMap(({ registration, party }) =>
    party.notify ? mailsTo(registration, firstMail(registration)) : [],
  );
  return [
    registrationWrite(registrations),
    signupWrite(admitted.flatMap(({ signups }) => signups)),
    ticketWrite(registrations.filter(({ state }) => state === 'confirmed')),
    auditWrite(null, [...facts, ...admitted.map(registered)]),
    ...(told.length > 0 ? [...mailWrites(parties[0]!.call.clock.now(), told).writes, wakeRelay] : []),
  ];
}

/** @throws DomainError in our words when the database found a twin, else the error as it is */
export function refuseTwin(error: unknown): never {
  throw isTwin(error) ? new DomainError('registration.already-registered') : error;
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
