import type { TimetableProblem } from '#timetable';

export interface MeetingSize {
  enterprises: number;
  researchers: number;
  slots: number;
  tables: number;
  requests: number;
  seed: number;
}

/**
 * A conference like ours: weighted requests between enterprises and researchers, popular ones asked more often; a
 * quarter of all slots is lost to late arrival, early leaving and sessions; a twentieth of the requests are musts.
 */
export function meetingProblem({
  enterprises,
  researchers,
  slots,
  tables,
  requests,
  seed,
}: MeetingSize): TimetableProblem {
  let state = seed * 2654435761;
  const chance = (): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  };
  const below = (n: number): number => Math.floor(chance() * n);
  const slotIds = Array.from({ length: slots }, (_, at) => `s${at}`);
  const away = (): string[] => {
    const kind = below(4);
    const length = 1 + below(Math.ceil(slots * 0.5));
    if (kind === 0) return slotIds.slice(0, length);
    if (kind === 1) return slotIds.slice(slots - length);
    const start = below(slots - length + 1);
    return kind === 2 ? slotIds.slice(start, start + length) : slotIds.filter(() => chance() < 0.25);
  };
  const person = (id: string) => ({ id, away: away() });
  const pairs = new Set<string>();
  while (pairs.size < Math.min(requests, enterprises * researchers)) {
    const popular = Math.min(below(researchers), below(researchers + Math.ceil(researchers / 2)));
    pairs.add(`e${below(enterprises)} r${popular}`);
  }
  return {
    slots: slotIds.map((id, at) => ({ id, block: 'day', startMinute: 25 * at, endMinute: 25 * at + 20 })),
    tables: Array.from({ length: tables }, (_, at) => ({ id: `t${at}`, room: 'hall' })),
    people: [
      ...Array.from({ length: enterprises }, (_, at) => person(`e${at}`)),
      ...Array.from({ length: researchers }, (_, at) => person(`r${at}`)),
    ],
    meetings: [...pairs].map((pair, at) => ({
      id: `m${at}`,
      people: pair.split(' '),
      weight: 1 + below(5),
      isMust: chance() < 0.05,
    })),
  };
}
