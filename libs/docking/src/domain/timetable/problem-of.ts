import { createHash } from 'node:crypto';
import type { TimetableMode, TimetablePiece } from '#contracts/docking/timetable';
import type { Placement, TimetableProblem, Walk } from '#timetable';
import { overlaps, type Span } from '../meetings/slots.js';

export interface TableGround {
  id: string;
  roomId: string;
  isClosed: boolean;
  /** When a docking session has its room for itself. */
  inUse?: readonly Span[];
}

/** A meeting that is to have a place, or has one. */
export interface OpenMeeting {
  id: string;
  people: readonly string[];
  isMust: boolean;
  weight: number;
  isLocked: boolean;
  /** Where people know that it stands. */
  place: (Span & { tableId: string }) | null;
}

export interface TimetableGround {
  /** The slots of each block, blocks in the order of time. */
  blocks: readonly (readonly Span[])[];
  tables: readonly TableGround[];
  meetings: readonly OpenMeeting[];
  /** When each person is elsewhere, by registration. */
  busy: ReadonlyMap<string, readonly Span[]>;
  /** What has begun by now is not planned any more. */
  now: Date;
  walkMinutes: number;
  isFair: boolean;
}

/** What is to become of it. */
export interface TimetableWish {
  mode: TimetableMode;
  /** Of the version it starts from; null: from what stands. */
  pieces: readonly TimetablePiece[] | null;
  lostTables: readonly string[];
}

const MINUTE_MS = 60_000;

/** A slot's id: its start, as the pieces of a version name it. */
export const slotId = ({ startsAt }: Span): string => startsAt.toISOString();

/** A meeting that has begun keeps its place, whatever is planned. */
export const hasBegun = ({ place }: OpenMeeting, now: Date): boolean =>
  place !== null && place.startsAt < now;

export const pieceOf = ({ id, place, isLocked }: OpenMeeting): TimetablePiece | null =>
  place && { meetingId: id, slot: slotId(place), tableId: place.tableId, isLocked };

/** What the engine is asked: slots to come, and the meetings that have not begun. */
export function problemOf(ground: TimetableGround, wish: TimetableWish): TimetableProblem {
  const { now, walkMinutes, isFair } = ground;
  const slots = ground.blocks.flatMap((block, at) =>
    block.filter(({ startsAt }) => startsAt >= now).map((span) => ({ span, block: String(at) })),
  );
  const meetings = ground.meetings.filter((meeting) => !hasBegun(meeting, now));
  const tables = ground.tables.map((table) => ({
    ...table,
    isClosed: table.isClosed || wish.lostTables.includes(table.id),
  }));
  const away = new Map(
    [...new Set(meetings.flatMap(({ people }) => people))].map((id): [string, string[]] => [
      id,
      awayIn(slots, ground.busy.get(id) ?? []),
    ]),
  );
  const known = new Set(slots.map(({ span }) => slotId(span)));
  const closed = new Map(
    tables.map(({ id, isClosed, inUse = [] }): [string, string[]] => [
      id,
      isClosed ? [...known] : awayIn(slots, inUse),
    ]),
  );
  const locks = keptPlaces(
    meetings,
    wish,
    ({ slot, tableId }, people) =>
      known.has(slot) &&
      closed.get(tableId)?.includes(slot) === false &&
      !people.some((id) => away.get(id)?.includes(slot)),
  );
  return {
    slots: slots.map(({ span, block }) => ({
      id: slotId(span),
      startMinute: span.startsAt.getTime() / MINUTE_MS,
      endMinute: span.endsAt.getTime() / MINUTE_MS,
      block,
    })),
    tables: tables.map(({ id, roomId, isClosed }) => ({
      id,
      room: roomId,
      ...(isClosed || closed.get(id)!.length > 0 ? { closed: closed.get(id)! } : {}),
    })),
    people: [...away].map(([id, slotIds]) => ({ id, away: slotIds })),
    meetings: meetings.map(({ id, people, isMust, weight }) => {
      const lock = locks.get(id);
      return {
        id,
        people: [...people],
        isMust,
        weight,
        ...(lock ? { lock: { slot: lock.slot, table: lock.tableId } } : {}),
      };
    }),
    walks: walksBetween(tables, walkMinutes),
    published: meetings.flatMap((meeting): Placement[] => {
      const piece = pieceOf(meeting);
      return piece && known.has(piece.slot) ? [placement(piece)] : [];
    }),
    rules: { isNobodyLeftOut: isFair },
  };
}

/** Where each meeting starts from: as in the version, or as it stands where that does not know it. */
export function startsFrom(
  meetings: readonly OpenMeeting[],
  { pieces }: Pick<TimetableWish, 'pieces'>,
  unplaced: ReadonlySet<string> = new Set(),
): TimetablePiece[] {
  const chosen = new Map(pieces?.map((piece) => [piece.meetingId, piece]));
  return meetings.flatMap((meeting) => {
    const piece = chosen.get(meeting.id) ?? (unplaced.has(meeting.id) ? null : pieceOf(meeting));
    return piece ?? [];
  });
}

/**
 * Meetings that were moved since a version was made (on the day, or by another version), and that it would move
 * elsewhere again; one that lost its place since is none of them.
 */
export function movedMeanwhile(
  meetings: readonly OpenMeeting[],
  version: {
    pieces: readonly TimetablePiece[];
    known: readonly TimetablePiece[];
    unplaced: readonly { meetingId: string }[];
  },
): string[] {
  const byMeeting = (list: readonly TimetablePiece[]) => new Map(list.map((each) => [each.meetingId, each]));
  const then = byMeeting(version.known);
  const planned = byMeeting(version.pieces);
  const isKnown = new Set([...version.pieces, ...version.unplaced].map(({ meetingId }) => meetingId));
  return meetings.flatMap((meeting) => {
    const now = pieceOf(meeting);
    if (now === null || !isKnown.has(meeting.id)) return [];
    const isThere = (other: TimetablePiece | undefined): boolean =>
      other?.slot === now.slot && other.tableId === now.tableId;
    return isThere(then.get(meeting.id)) || isThere(planned.get(meeting.id)) ? [] : [meeting.id];
  });
}

/** The places that stay, as far as they hold and no two want the same; what is locked first. */
function keptPlaces(
  meetings: readonly OpenMeeting[],
  wish: TimetableWish,
  holds: (piece: TimetablePiece, people: readonly string[]) => boolean,
): Map<string, TimetablePiece> {
  const people = new Map(meetings.map((meeting) => [meeting.id, meeting.people]));
  const candidates = startsFrom(meetings, wish).filter(({ isLocked }) => isLocked || wish.mode !== 'anew');
  const taken = new Set<string>();
  const kept = new Map<string, TimetablePiece>();
  for (const piece of candidates.sort((a, b) => Number(b.isLocked) - Number(a.isLocked))) {
    const own = people.get(piece.meetingId) ?? [];
    const wants = [piece.tableId, ...own].map((id) => `${piece.slot} ${id}`);
    if (!holds(piece, own) || wants.some((want) => taken.has(want))) continue;
    for (const want of wants) taken.add(want);
    kept.set(piece.meetingId, piece);
  }
  return kept;
}

export const placement = ({ meetingId, slot, tableId }: TimetablePiece): Placement => ({
  meeting: meetingId,
  slot,
  table: tableId,
});

/** Equal for two problems for which the same bounds hold: locks and what people know do not count. */
export const markOf = ({ published: _, meetings, ...problem }: TimetableProblem): string =>
  createHash('sha256')
    .update(JSON.stringify([problem, meetings.map(({ lock: _lock, ...meeting }) => meeting)]))
    .digest('base64url')
    .slice(0, 22);

const awayIn = (slots: readonly { span: Span }[], busy: readonly Span[]): string[] =>
  slots.filter(({ span }) => busy.some((time) => overlaps(time, span))).map(({ span }) => slotId(span));

function walksBetween(tables: readonly TableGround[], minutes: number): Walk[] {
  const rooms = [...new Set(tables.map(({ roomId }) => roomId))].sort();
  return rooms.flatMap((one, at) =>
    rooms.slice(at + 1).map((other): Walk => ({ rooms: [one, other], minutes })),
  );
}
