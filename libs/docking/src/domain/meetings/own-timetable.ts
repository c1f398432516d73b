import { overlaps, type Span } from './slots.js';

/** A line of somebody's own timetable: a meeting, something else, or a slot with nothing in it. */
export type TimetableLine<Placed, Other> =
  | (Span & { kind: 'meeting'; meeting: Placed })
  | (Span & { kind: 'busy'; busy: Other })
  | (Span & { kind: 'free' });

/**
 * A person's day in the order of time. Slots in which they meet or cannot meet are not shown as free; what overlaps
 * stands one after the other. Nothing while no meeting has a place: an empty day would look like a timetable.
 */
export function ownTimetable<Placed extends Span, Other extends Span>(
  slots: readonly Span[],
  meetings: readonly Placed[],
  busy: readonly Other[],
): TimetableLine<Placed, Other>[] {
  if (meetings.length === 0) return [];
  const taken: readonly Span[] = [...meetings, ...busy];
  const lines: TimetableLine<Placed, Other>[] = [
    ...meetings.map((meeting) => ({ kind: 'meeting' as const, ...spanOf(meeting), meeting })),
    ...busy.map((each) => ({ kind: 'busy' as const, ...spanOf(each), busy: each })),
    ...slots
      .filter((slot) => !taken.some((span) => overlaps(span, slot)))
      .map((slot) => ({ kind: 'free' as const, ...spanOf(slot) })),
  ];
  return lines.sort(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.endsAt.getTime() - b.endsAt.getTime(),
  );
}

const spanOf = ({ startsAt, endsAt }: Span): Span => ({ startsAt, endsAt });
