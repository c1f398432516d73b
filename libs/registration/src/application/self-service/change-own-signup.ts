import { DomainError } from '#contracts/domain-error';
import { findConference } from '#conferences';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Registrations } from '../../persistence/registrations.js';
import { SelfService } from '../../persistence/self-service.js';
import { Signups } from '../../persistence/signups.js';
import { writeTo } from '../write-mails.js';
import { changeSignups } from './change-signups.js';
import { requireOwnChange } from './own-rights.js';

/**
 * A person signs up for one more session, or gives one back, on a page of another context; the others stay. The
 * registration's row must be locked.
 * @throws DomainError input.invalid at `sessionIds` when it is not offered, or another is at the same time
 */
export async function changeOwnSignup(
  tx: Transaction,
  call: Call,
  registrationId: string,
  sessionId: string,
  isWanted: boolean,
): Promise<void> {
  const registration = await new Registrations(tx).find(registrationId);
  const conference = registration && (await findConference(tx, registration.conferenceId));
  if (!registration || !conference) throw new DomainError('access.link-invalid');
  requireOwnChange({ registration, conference }, call.clock.now());
  const others = (await new Signups(tx).of(registrationId))
    .map((signup) => signup.sessionId)
    .filter((id) => id !== sessionId);
  const wanted = isWanted ? [...others, sessionId] : others;
  const { added, freed, isChanged } = await changeSignups(tx, call, registration, wanted);
  if (!isChanged) return;
  const changes = { editedAt: call.clock.now(), version: registration.version + 1 };
  await new SelfService(tx).change(registrationId, changes);
  await recordAudit(tx, call, {
    action: 'registration.edited',
    subject: { kind: 'registration', id: registrationId },
    scopeId: conference.id,
    details: { fields: ['sessions'] },
  });
  if (added.length > 0 || freed.length > 0)
    await writeTo(tx, call, [{ ...registration, ...changes, freedSessionIds: freed }]);
}
