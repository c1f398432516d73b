import { DomainError, type FieldFault } from '#contracts/domain-error';
import { ensureRepresentative, findOrganisation } from '#organisations';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { writeAll, type Transaction } from '#platform/database';
import { revokeTokens } from '#platform/tokens';
import { personKey } from '../../domain/person-key.js';
import { isActive } from '../../domain/registration-state.js';
import type { SuccessorDto } from '../../http/self-service/self-service.dto.js';
import { isTwin, registrationWrite, signupWrite } from '../../persistence/admission-writes.js';
import type { Registration } from '../../persistence/registration.entity.js';
import { Registrations } from '../../persistence/registrations.js';
import { SelfService } from '../../persistence/self-service.js';
import { Signups } from '../../persistence/signups.js';
import { Tickets } from '../../persistence/tickets.js';
import { newRegistration } from '../admission/newcomer.js';
import { openLedgers } from '../admission/open-ledgers.js';
import { changeState } from '../change-state.js';
import { requireOngoing, type InHand } from '../require-registration.js';
import { writeTo } from '../write-mails.js';
import { takenContacts } from './changed-person.js';

export const HANDED_OVER = 'handed-over';

/**
 * Puts a colleague in the place of a person: same organisation, type, state, sessions and place in every line; a
 * deadline stays as it was. The old registration ends, its ticket and links at once. Answers and consent are the old
 * person's own and do not pass on; whoever the old one registered along is looked after by the new one. All in one
 * transaction that holds the places: in between, nobody else can have them. The conference must be held and the row
 * locked.
 * @param asksAgain a place that was confirmed waits, kept, for approval of the new person
 */
export async function handOver(
  tx: Transaction,
  call: Call,
  { registration: old, conference }: InHand,
  successor: SuccessorDto,
  asksAgain: boolean,
): Promise<Registration> {
  const now = call.clock.now();
  requireOngoing(conference, now);
  if (!isActive(old.state)) throw new DomainError('registration.ended');
  if (old.arrivedAt) throw new DomainError('registration.arrived-no-hand-over');
  if (old.offerExpiresAt && old.offerExpiresAt <= now) throw new DomainError('registration.offer-lapsed');
  await openLedgers(tx, [old.conferenceId], [old.organisationId]);
  const row = await successorRow(tx, call, old, successor, asksAgain);
  const signups = await new Signups(tx).of(old.id);
  const ended = await changeState(tx, call, old, {
    to: 'cancelled',
    action: 'registration.handed-over',
    reason: HANDED_OVER,
  });
  const passed = signups.map((signup) => ({ ...signup, registrationId: row.id }));
  await writeAll(tx, [registrationWrite([row]), signupWrite(passed)]).catch((error: unknown) => {
    throw isTwin(error) ? new DomainError('input.invalid', {}, [taken('mobile')]) : error;
  });
  if (row.state === 'confirmed') await new Tickets(tx).issue([row], now);
  await new Registrations(tx).change(old.id, { handedOverToId: row.id, isContact: false });
  await new SelfService(tx).passColleaguesOn(old.id, row.id);
  await revokeTokens(tx, call, 'registration', old.id);
  await recordAudit(tx, call, {
    action: 'registration.taken-over',
    subject: { kind: 'registration', id: row.id },
    scopeId: conference.id,
    details: { to: row.state, takenOverFrom: old.id },
  });
  await writeTo(tx, call, [{ ...ended, handedOverToId: row.id }], 'registration.handed-over');
  await writeTo(tx, call, [row], 'registration.taken-over');
  return row;
}

async function successorRow(
  tx: Transaction,
  call: Call,
  old: Registration,
  { name, mobile, ...more }: SuccessorDto,
  asksAgain: boolean,
): Promise<Registration> {
  const { conferenceId, organisationId, participantType, source, language } = old;
  const [email, title] = [more.email ?? null, more.title ?? null];
  const isSame =
    personKey(name) === old.personKey && (mobile === old.mobile || (email && email === old.email));
  if (isSame)
    throw new DomainError('input.invalid', {}, [{ field: 'name', code: 'registration.same-person' }]);
  const marks = { id: old.id, conferenceId, mobile, email, personKey: personKey(name) };
  const faults = await takenContacts(tx, marks, ['mobile']);
  if (faults.length > 0) throw new DomainError('input.invalid', {}, faults);
  const organisation = (await findOrganisation(tx, organisationId))!;
  const person = { name, mobile, email, title };
  const representativeId = await ensureRepresentative(tx, call, { organisationId, ...person });
  const waitsAgain = asksAgain && old.state === 'confirmed';
  const fresh = newRegistration(
    conferenceId,
    { ...person, organisation, representativeId, participantType, source, language, consentVersion: null },
    'pending',
    old.registeredById ?? old.id,
    call.clock.now(),
  );
  return {
    ...fresh,
    state: waitsAgain ? 'pending' : old.state,
    keepsPlace: waitsAgain || old.keepsPlace,
    waitingSince: old.waitingSince,
    offerExpiresAt: old.offerExpiresAt,
  };
}

const taken = (field: string): FieldFault => ({ field, code: 'registration.already-registered' });
