import { lockSessionPlaces } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { searchText } from '#platform/text';
import { needsApproval } from '../../domain/approval.js';
import { personKey } from '../../domain/person-key.js';
import { fullError } from '../../domain/places/decide.js';
import { SessionsLedger } from '../../domain/places/sessions-ledger.js';
import type { Registration } from '../../persistence/registration.entity.js';
import type { EntryRules } from '../../persistence/rules.js';
import { SelfService } from '../../persistence/self-service.js';
import { Signups } from '../../persistence/signups.js';
import type { Newcomer } from '../admission/newcomer.js';
import { openLedgers } from '../admission/open-ledgers.js';
import { changeState } from '../change-state.js';
import { takenContacts } from '../self-service/changed-person.js';
import { writeTo } from '../write-mails.js';

/**
 * The person registers in the very place that was held: nobody else can get it meanwhile, and it counts no second
 * time. Where the rules ask for approval the place stays held until somebody has decided. `held` must be locked, and
 * gets the mail about where the registration stands unless `notify` is false.
 */
export async function takeUpPlace(
  tx: Transaction,
  call: Call,
  rules: EntryRules,
  held: Registration,
  newcomer: Newcomer,
  notify = true,
): Promise<Registration> {
  const { organisation, name, title, mobile, email, language } = newcomer;
  const { consentVersion, answers = {}, formId = null, sessionIds = [] } = newcomer;
  const now = call.clock.now();
  await requireOrganisationPlace(tx, held, organisation.id);
  const marks = { id: held.id, conferenceId: held.conferenceId, mobile, email, personKey: personKey(name) };
  const faults = await takenContacts(tx, marks, ['mobile']);
  if (faults.length > 0) throw new DomainError('registration.already-registered');
  const changes: Partial<Registration> = {
    organisationId: organisation.id,
    representativeId: newcomer.representativeId,
    name,
    personKey: marks.personKey,
    title,
    mobile,
    email,
    language,
    searchText: searchText(name, organisation.nameZh, organisation.nameEn),
    consentVersion,
    consentedAt: consentVersion ? now : null,
    registeredAt: now,
    answers,
    formId,
  };
  await new SelfService(tx).change(held.id, changes);
  if (sessionIds.length > 0) {
    const sessions = new SessionsLedger(await lockSessionPlaces(tx, [...sessionIds]));
    sessions.require(held.conferenceId, held.participantType, sessionIds);
    await new Signups(tx).add(
      sessionIds.map((sessionId) => ({
        registrationId: held.id,
        sessionId,
        state: 'wished',
        askedAt: now,
      })),
    );
  }
  const approval =
    newcomer.needsApproval ??
    needsApproval(rules.of(held.participantType), { source: 'invitation', email, organisation });
  const registration = await changeState(
    tx,
    call,
    { ...held, ...changes },
    {
      to: approval ? 'pending' : 'confirmed',
      action: 'registration.place-taken-up',
      keepsPlace: approval,
    },
  );
  if (notify) await writeTo(tx, call, [registration]);
  return registration;
}

/** The person comes for another organisation than the one invited: it must have a place left among its own. */
async function requireOrganisationPlace(
  tx: Transaction,
  { conferenceId, organisationId, participantType }: Registration,
  comesFrom: string,
): Promise<void> {
  if (comesFrom === organisationId) return;
  const { ledger } = (await openLedgers(tx, [conferenceId], [organisationId, comesFrom])).get(conferenceId)!;
  ledger.free(participantType, organisationId);
  const obstacle = ledger.obstacle(participantType, comesFrom);
  if (obstacle) throw fullError(ledger, participantType, obstacle);
}
