import type { PublicConference } from '../../../api/public-conferences.js';
import { longDate } from '../../../i18n/dates.js';

export type Session = PublicConference['programme'][number];

export interface AgendaDay {
  label: string;
  /** Sessions that run at the same time stand together, in order of their start. */
  groups: Session[][];
}

/** The programme by day, and in each day what runs in parallel. */
export function agendaOf(sessions: readonly Session[], timeZone: string): AgendaDay[] {
  const days: AgendaDay[] = [];
  let end = '';
  for (const session of [...sessions].sort((a, b) => a.startsAt.localeCompare(b.startsAt))) {
    const label = longDate(session.startsAt, timeZone);
    let day = days[days.length - 1];
    if (day?.label !== label) {
      day = { label, groups: [] };
      days.push(day);
      end = '';
    }
    const group = day.groups[day.groups.length - 1];
    if (group && session.startsAt < end) group.push(session);
    else day.groups.push([session]);
    if (session.endsAt > end) end = session.endsAt;
  }
  return days;
}
