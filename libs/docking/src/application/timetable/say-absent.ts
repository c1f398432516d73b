import { DomainError } from '#contracts/domain-error';
import { recordAudits } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, type Transaction } from '#platform/database';
import { slotsOfAll } from '../../domain/meetings/slots.js';
import { Absence } from '../../persistence/meetings/absence.entity.js';
import { Grounds } from '../../persistence/meetings/grounds.js';
import { People } from '../../persistence/meetings/people.js';

/**
 * The organiser says that these people do not come any more: until the last slot has ended they meet nobody.
 * @throws DomainError meetings.person-gone for somebody of another conference
 */
export async function sayAbsent(
  tx: Transaction,
  call: Call,
  conferenceId: string,
  registrationIds: readonly string[],
): Promise<void> {
  const startsAt = call.clock.now();
  const endsAt = slotsOfAll(await new Grounds(tx, conferenceId).blocks()).at(-1)?.endsAt;
  if (registrationIds.length === 0 || !endsAt || endsAt <= startsAt) return;
  const people = await new People(tx).byIds(registrationIds);
  if (registrationIds.some((id) => people.get(id)?.conferenceId !== conferenceId))
    throw new DomainError('meetings.person-gone');
  await tx.insert(
    Absence,
    [...people.keys()].map((registrationId) => ({
      id: newId(),
      registrationId,
      startsAt,
      endsAt,
      by: 'organiser' as const,
      words: '',
    })),
  );
  await recordAudits(
    tx,
    call,
    [...people.keys()].map((id) => ({
      action: 'registration.absent-from-meetings',
      subject: { kind: 'registration', id },
      scopeId: conferenceId,
      details: { startsAt, endsAt },
    })),
  );
}
