import type { TimetablePiece } from '#contracts/docking/timetable';

/** What becomes of a meeting from one version to another; null: it has no place there. */
export interface PieceChange {
  meetingId: string;
  from: TimetablePiece | null;
  to: TimetablePiece | null;
}

/** The meetings whose place differs, in the order of the later version, those that lose theirs at the end. */
export function compareVersions(
  before: readonly TimetablePiece[],
  after: readonly TimetablePiece[],
): PieceChange[] {
  const places = new Map(before.map((piece) => [piece.meetingId, piece]));
  const kept = new Set(after.map(({ meetingId }) => meetingId));
  return [
    ...after.flatMap((to): PieceChange[] => {
      const from = places.get(to.meetingId) ?? null;
      return from && isSame(from, to) ? [] : [{ meetingId: to.meetingId, from, to }];
    }),
    ...before
      .filter(({ meetingId }) => !kept.has(meetingId))
      .map((from): PieceChange => ({ meetingId: from.meetingId, from, to: null })),
  ];
}

const isSame = (a: TimetablePiece, b: TimetablePiece): boolean =>
  a.slot === b.slot && a.tableId === b.tableId;
