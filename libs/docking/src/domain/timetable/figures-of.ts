import type { TimetableFigures, UnplacedMeeting, UnplacedReason } from '#contracts/docking/timetable';
import type { Bounds, Counts, Reason, TimetableProblem, UnservedMeeting } from '#timetable';

interface Reached {
  counts?: Counts;
  bounds: Bounds | null;
  seconds: number;
  isOptimal: boolean;
  weightBoundWithoutFairness?: number;
}

/** What was reached so far, beside all that was wished. */
export const figuresOf = (
  { meetings, people }: TimetableProblem,
  { counts, bounds, seconds, isOptimal, weightBoundWithoutFairness }: Reached,
): TimetableFigures => ({
  meetings: meetings.length,
  musts: meetings.filter(({ isMust }) => isMust).length,
  people: people.length,
  weight: meetings.reduce((sum, { weight = 1 }) => sum + weight, 0),
  counts: counts ?? null,
  bounds,
  isOptimal,
  weightBoundWithoutFairness: weightBoundWithoutFairness ?? null,
  seconds: Math.round(seconds * 10) / 10,
});

/** Whether counts reach all bounds in the order they are judged, so that nothing better exists. */
export const reachesBounds = (counts: Counts, bounds: Bounds, isFair: boolean): boolean =>
  counts.mustsHeld >= bounds.mustsHeld &&
  (!isFair || counts.peopleServed >= bounds.peopleServed) &&
  counts.weight >= bounds.weight &&
  counts.gaps <= bounds.gaps &&
  counts.changes <= bounds.changes;

export const unplacedOf = (unserved: readonly UnservedMeeting[]): UnplacedMeeting[] =>
  unserved.map(({ meeting, reasons }) => ({ meetingId: meeting, reasons: reasons.map(kept) }));

/** A reason as it is kept: whom and which meetings it names, and its numbers; the reader's words are made on screen. */
function kept(reason: Reason): UnplacedReason {
  switch (reason.kind) {
    case 'no-common-slot':
      return { kind: reason.kind, people: reason.people };
    case 'no-fitting-table':
      return { kind: reason.kind, numbers: { people: reason.people, seats: reason.seats } };
    case 'person-full':
      return {
        kind: reason.kind,
        people: [reason.person],
        numbers: { meetings: reason.meetings, freeSlots: reason.freeSlots },
      };
    case 'tables-full':
      return { kind: reason.kind, numbers: { slots: reason.slots.length } };
    case 'lock-collides':
      return { kind: reason.kind, meetings: [reason.other] };
    case 'order':
      return { kind: reason.kind, meetings: reason.after };
    case 'outweighed':
      return { kind: reason.kind, meetings: reason.meetings };
    default:
      return { kind: reason.kind };
  }
}
