import type { ConferenceRecord } from '#conferences';
import { wallTime } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { isWritten } from '#contracts/outreach/letter';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { DueTime } from '../../domain/schedule.js';
import type { Mailing } from '../../persistence/mailing.entity.js';
import { dueOf, momentsOf } from './due-of.js';

/**
 * When the mailing will leave, if nothing stands in the way.
 * @throws DomainError for what does
 */
export async function requireDue(
  tx: Transaction,
  call: Call,
  mailing: Mailing,
  conference: ConferenceRecord,
): Promise<DueTime> {
  const [fault] = await obstacles(tx, call, mailing, conference);
  if (fault) throw fault;
  return dueOf(mailing, await momentsOf(tx, conference), call.clock.now())!;
}

/** Whatever keeps the mailing from being sent. */
export async function obstacles(
  tx: Transaction,
  call: Call,
  mailing: Mailing,
  conference: ConferenceRecord,
): Promise<DomainError[]> {
  const faults: DomainError[] = [];
  if (conference.isTemplate) faults.push(new DomainError('conferences.is-template'));
  else if (conference.state === 'draft') faults.push(new DomainError('mailings.conference-not-public'));
  else if (conference.state === 'cancelled') faults.push(new DomainError('mailings.conference-cancelled'));
  if (!isWritten(mailing.letter.zh) && !isWritten(mailing.letter.en))
    faults.push(new DomainError('mailings.letter-empty'));
  const asks = [...mailing.letter.zh.blocks, ...mailing.letter.en.blocks].some(
    (block) => block.kind === 'button' && block.target === 'survey',
  );
  if (asks && !mailing.surveyId) faults.push(new DomainError('mailings.survey-missing'));
  const now = call.clock.now();
  const due = dueOf(mailing, await momentsOf(tx, conference), now);
  if (!due) faults.push(new DomainError('mailings.session-gone'));
  else if (now >= due.latestAt)
    faults.push(
      new DomainError('mailings.too-late', { latest: onClocks(due.latestAt, conference.timeZone) }),
    );
  return faults;
}

/** `2026-12-18 09:00` */
const onClocks = (moment: Date, timeZone: string): string =>
  new Date(wallTime(moment, timeZone)).toISOString().slice(0, 16).replace('T', ' ');
