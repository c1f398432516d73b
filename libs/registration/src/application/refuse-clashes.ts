import { DomainError, type FieldFault } from '#contracts/domain-error';
import { releasedProgramme } from '#conferences';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { clashOf } from '../domain/self-service/session-clash.js';

/** That two of these sessions take place at the same time, one of them newly chosen; null when none do. */
export async function clashFault(
  tx: Transaction,
  { language }: Call,
  conferenceId: string,
  wanted: ReadonlySet<string>,
  added: ReadonlySet<string> = wanted,
): Promise<FieldFault | null> {
  if (wanted.size < 2) return null;
  const released = await releasedProgramme(tx, conferenceId);
  const chosen = (released?.sessions ?? []).filter(({ id }) => wanted.has(id));
  const clash = clashOf(chosen, added);
  if (!clash) return null;
  const [first, second] = clash.map(({ titleZh, titleEn }) =>
    language === 'zh' ? titleZh : titleEn || titleZh,
  );
  return {
    field: 'sessionIds',
    code: 'registration.sessions-clash',
    params: { first: first!, second: second! },
  };
}

/** @throws DomainError with the fault at each of these colleagues who chose two sessions at the same time */
export async function refuseColleaguesClashes(
  tx: Transaction,
  call: Call,
  conferenceId: string,
  colleagues: readonly { sessionIds: readonly string[] }[],
): Promise<void> {
  const faults: FieldFault[] = [];
  for (const [at, { sessionIds }] of colleagues.entries()) {
    const fault = await clashFault(tx, call, conferenceId, new Set(sessionIds));
    if (fault) faults.push({ ...fault, field: `colleagues.${at}.sessionIds` });
  }
  if (faults.length > 0) throw new DomainError('input.invalid', {}, faults);
}
