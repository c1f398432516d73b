import type { TimetablePiece } from '#contracts/docking/timetable';
import { checkTimetable, costOfMove, type Counts, type MoveBlock, type TimetableProblem } from '#timetable';
import { placement } from './problem-of.js';

/** Where a meeting is to stand; without slot and table: nowhere. */
export interface Move {
  meetingId: string;
  slot: string | null;
  tableId: string | null;
}

export interface MoveEffect {
  /** What forbids it; with any of these nothing is changed. */
  blocked: MoveBlock[];
  /** Meetings that lose their place by it. */
  displaced: string[];
  before: Counts;
  after: Counts;
  pieces: TimetablePiece[];
}

/**
 * What becomes of a version when meetings are put elsewhere, one after the other; those that move are taken out first,
 * so that two can change places. Nobody else is moved: who is in the way loses the place, unless it is locked.
 * @throws RangeError when the problem does not know a meeting, slot or table
 */
export function movePieces(
  problem: TimetableProblem,
  pieces: readonly TimetablePiece[],
  moves: readonly Move[],
): MoveEffect {
  const before = checkTimetable(problem, pieces.map(placement)).counts;
  const moving = new Set(moves.map(({ meetingId }) => meetingId));
  let now = pieces.filter(({ meetingId }) => !moving.has(meetingId));
  const blocked: MoveBlock[] = [];
  for (const { meetingId, slot, tableId } of moves) {
    if (!problem.meetings.some(({ id }) => id === meetingId)) throw new RangeError(`no meeting ${meetingId}`);
    if (!slot || !tableId) continue;
    const piece = { meetingId, slot, tableId, isLocked: false };
    const cost = costOfMove(problem, now.map(placement), placement(piece));
    blocked.push(...cost.blocked);
    const inTheWay = new Set(cost.inTheWay);
    if (now.some((other) => other.isLocked && inTheWay.has(other.meetingId)))
      blocked.push({ kind: 'locked' });
    now = [...now.filter((other) => !inTheWay.has(other.meetingId)), piece];
  }
  const placed = new Set(now.map(({ meetingId }) => meetingId));
  return {
    blocked,
    displaced: pieces
      .map(({ meetingId }) => meetingId)
      .filter((id) => !placed.has(id) && !moves.some((move) => move.meetingId === id)),
    before,
    after: checkTimetable(problem, now.map(placement)).counts,
    pieces: now,
  };
}
