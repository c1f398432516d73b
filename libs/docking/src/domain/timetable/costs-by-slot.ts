import type { TimetablePiece } from '#contracts/docking/timetable';
import { checkTimetable, type TimetableProblem } from '#timetable';
import { placement } from './problem-of.js';

/** What a slot would cost a meeting, apart from who sits at the table there. */
export interface SlotCost {
  slot: string;
  /** People who are not free then, whoever else is moved. */
  notFree: string[];
  /** Meetings of the same people then; they would lose their place. */
  inTheWay: string[];
  /** Gaps more (or fewer, when negative) than now; 0 where it is not possible. */
  gaps: number;
}

/** For each slot, so that a person who drags a meeting sees where it may go before dropping it. */
export function costsBySlot(
  problem: TimetableProblem,
  pieces: readonly TimetablePiece[],
  meetingId: string,
): SlotCost[] {
  const meeting = problem.meetings.find(({ id }) => id === meetingId);
  if (!meeting) throw new RangeError(`no meeting ${meetingId}`);
  const own = new Set(meeting.people);
  const shares = new Set(
    problem.meetings
      .filter(({ id, people }) => id !== meetingId && people.some((id) => own.has(id)))
      .map(({ id }) => id),
  );
  const others = pieces.filter((piece) => piece.meetingId !== meetingId);
  // only these people's gaps change; a table of its own for each slot, so that tables play no part
  const around = others.filter((piece) => shares.has(piece.meetingId));
  const part = {
    ...problem,
    people: problem.people.filter(({ id }) => own.has(id)),
    walks: [],
    published: [],
  };
  const gaps = (placed: readonly TimetablePiece[]): number =>
    checkTimetable(part, placed.map(placement)).counts.gaps;
  const before = gaps(pieces.filter((piece) => piece.meetingId === meetingId || shares.has(piece.meetingId)));
  return problem.slots.map(({ id: slot }) => {
    const notFree = problem.people
      .filter(({ id, away }) => own.has(id) && away?.includes(slot))
      .map(({ id }) => id);
    const inTheWay = around.filter((piece) => piece.slot === slot).map((piece) => piece.meetingId);
    const rest = around.filter((piece) => piece.slot !== slot);
    const there = { meetingId, slot, tableId: problem.tables[0]?.id ?? '', isLocked: false };
    return { slot, notFree, inTheWay, gaps: notFree.length > 0 ? 0 : gaps([...rest, there]) - before };
  });
}
