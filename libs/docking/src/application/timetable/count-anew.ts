import type { TimetablePiece } from '#contracts/docking/timetable';
import { checkTimetable, type TimetableProblem } from '#timetable';
import { figuresOf, reachesBounds } from '../../domain/timetable/figures-of.js';
import { markOf, placement } from '../../domain/timetable/problem-of.js';
import type { Timetable } from '../../persistence/meetings/timetable.entity.js';

/**
 * What a version amounts to after it was changed by hand. Bounds stay as long as they were proven for the same slots,
 * tables, people and meetings; those that have begun count for nothing.
 * @param proven the version whose bounds may still hold
 */
export function countAnew(
  problem: TimetableProblem,
  { pieces }: { pieces: readonly TimetablePiece[] },
  begun: ReadonlySet<string>,
  proven: Pick<Timetable, 'figures' | 'groundMark'> | null,
): Pick<Timetable, 'figures' | 'groundMark'> {
  const isKnown = new Set(problem.meetings.map(({ id }) => id));
  const placed = pieces.filter(({ meetingId }) => !begun.has(meetingId) && isKnown.has(meetingId));
  const { counts } = checkTimetable(problem, placed.map(placement));
  const groundMark = markOf(problem);
  const held = proven?.groundMark === groundMark ? (proven.figures?.bounds ?? null) : null;
  // what people know may be another by now: of changes nothing is proven any more
  const bounds = held && { ...held, changes: 0 };
  const isFair = problem.rules?.isNobodyLeftOut ?? false;
  return {
    groundMark,
    figures: figuresOf(problem, {
      counts,
      bounds,
      isOptimal: bounds !== null && reachesBounds(counts, bounds, isFair),
      seconds: proven?.figures?.seconds ?? 0,
    }),
  };
}
