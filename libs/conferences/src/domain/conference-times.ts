import type { FieldFault } from '#contracts/domain-error';
import { isTimeZone } from '#platform/local-time';

export interface ConferenceTimes {
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  registrationOpensAt: Date;
  registrationClosesAt: Date;
}

const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);
/** Longer than any school-enterprise conference: a wrong year or month is meant. */
const LONGEST_DAYS = 31;

/** What is wrong with the times of a conference, field by field; empty when nothing is. */
export function timeFaults(times: ConferenceTimes): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!isTimeZone(times.timeZone)) faults.push({ field: 'timeZone', code: 'conferences.unknown-zone' });
  const fields = ['startsAt', 'endsAt', 'registrationOpensAt', 'registrationClosesAt'] as const;
  for (const field of fields) {
    const at = times[field].getTime();
    if (!(at >= EARLIEST && at < LATEST)) faults.push({ field, code: 'conferences.time-out-of-range' });
  }
  const minutes = (times.endsAt.getTime() - times.startsAt.getTime()) / 60_000;
  if (minutes <= 0) faults.push({ field: 'endsAt', code: 'conferences.ends-before-start' });
  if (minutes > LONGEST_DAYS * 24 * 60)
    faults.push({ field: 'endsAt', code: 'conferences.too-long', params: { days: LONGEST_DAYS } });
  if (times.registrationClosesAt <= times.registrationOpensAt)
    faults.push({ field: 'registrationClosesAt', code: 'conferences.registration-closes-before-opening' });
  if (times.registrationClosesAt > times.endsAt)
    faults.push({ field: 'registrationClosesAt', code: 'conferences.registration-after-end' });
  return faults;
}
