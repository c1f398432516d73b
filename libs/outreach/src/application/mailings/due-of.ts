import { releasedProgramme, type ConferenceRecord } from '#conferences';
import type { Transaction } from '#platform/database';
import type { QuietHours } from '#platform/local-time';
import { dueTime, type DueTime, type Moments } from '../../domain/schedule.js';
import type { Mailing } from '../../persistence/mailing.entity.js';

export type Timed = Pick<Mailing, 'schedule' | 'quietFrom' | 'quietUntil' | 'goodForHours' | 'dueAt'>;

export const quietOf = ({
  quietFrom,
  quietUntil,
}: Pick<Mailing, 'quietFrom' | 'quietUntil'>): QuietHours | null =>
  quietFrom && quietUntil ? { from: quietFrom, until: quietUntil } : null;

/** What rules of this conference count from. */
export async function momentsOf(tx: Transaction, conference: ConferenceRecord): Promise<Moments> {
  const { startsAt, endsAt, registrationClosesAt, timeZone } = conference;
  const released = await releasedProgramme(tx, conference.id);
  return { startsAt, endsAt, registrationClosesAt, timeZone, sessions: released?.sessions ?? [] };
}

/** When it is due now; null when its session is not in the programme. A mailing ordered «now» keeps the time it got. */
export const dueOf = (mailing: Timed, moments: Moments, now: Date): DueTime | null =>
  dueTime(
    { schedule: mailing.schedule, quiet: quietOf(mailing), goodForHours: mailing.goodForHours },
    moments,
    mailing.dueAt ?? now,
  );
