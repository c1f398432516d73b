import { DomainError, type FieldFault } from '#contracts/domain-error';
import { releasedProgramme } from '#conferences';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { Engagements } from './engagements.js';
import { Signups } from '../persistence/signups.js';
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

/** @throws DomainError input.invalid at `sessionIds` when a newly chosen session is while this person is engaged */
export async function refuseEngaged(
  tx: Transaction,
  { language }: Call,
  engagements: Engagements,
  { id, conferenceId }: { id: string; conferenceId: string },
  sessionIds: readonly string[],
): Promise<void> {
  const before = new Set((await new Signups(tx).of(id)).map(({ sessionId }) => sessionId));
  const added = new Set(sessionIds.filter((sessionId) => !before.has(sessionId)));
  if (added.size === 0) return;
  const released = await releasedProgramme(tx, conferenceId);
  const engaged = await engagements.of(tx, id);
  for (const session of (released?.sessions ?? []).filter((each) => added.has(each.id))) {
    const clash = engaged.find(
      ({ startsAt, endsAt }) => startsAt < new Date(session.endsAt) && new Date(session.startsAt) < endsAt,
    );
    if (!clash) continue;
    const params =
      language === 'zh'
        ? { session: session.titleZh, engagement: clash.wordsZh }
        : { session: session.titleEn || session.titleZh, engagement: clash.wordsEn };
    throw new DomainError('input.invalid', {}, [
      { field: 'sessionIds', code: 'registration.engaged-then', params },
    ]);
  }
}
