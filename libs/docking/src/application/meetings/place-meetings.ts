import { DomainError } from '#contracts/domain-error';
import type { Transaction } from '#platform/database';
import type { Meeting } from '../../persistence/meetings/meeting.entity.js';
import { Meetings, type Place } from '../../persistence/meetings/meetings.js';
import { brokeUnique } from '../../persistence/meetings/requests.js';

export interface MeetingPlace extends Place {
  meetingId: string;
}

/** A meeting whose slot or table is another now; null before the first, and after losing it. */
export interface MovedMeeting {
  meetingId: string;
  from: Place | null;
  to: Place | null;
}

/** @throws DomainError meetings.place-taken */
export async function placeMeeting(tx: Transaction, meetingId: string, place: Place): Promise<void> {
  try {
    await new Meetings(tx).place(meetingId, place);
  } catch (error) {
    if (brokeUnique(error, 'meetings_table_once_a_slot') || brokeUnique(error, 'meeting_people_once_a_slot'))
      throw new DomainError('meetings.place-taken');
    throw error;
  }
}

/**
 * Makes the places of these meetings those given, all in one transaction; meetings without a place become unscheduled.
 * The conference's meetings must be held (`Grounds.hold`). What was cancelled or held meanwhile stays as it is.
 * @param places of the meetings that are to have one
 * @param unplaced meetings that are to have none
 * @returns those whose place changed
 * @throws DomainError meetings.place-taken when somebody or a table would be in two places at once
 */
export async function applyPlaces(
  tx: Transaction,
  places: readonly MeetingPlace[],
  unplaced: readonly string[] = [],
): Promise<MovedMeeting[]> {
  const meetings = new Meetings(tx);
  const wanted = new Map<string, Place | null>([
    ...unplaced.map((id): [string, null] => [id, null]),
    ...places.map(({ meetingId, ...place }): [string, Place] => [meetingId, place]),
  ]);
  const moved: MovedMeeting[] = [];
  for (const meeting of await meetings.lockOpen([...wanted.keys()])) {
    const from = placeOf(meeting);
    const to = wanted.get(meeting.id) ?? null;
    if (!isSamePlace(from, to)) moved.push({ meetingId: meeting.id, from, to });
  }
  // all away first: two that change places would otherwise meet halfway
  await meetings.unplace(
    moved.flatMap(({ meetingId, from }) => (from ? [meetingId] : [])),
    'unscheduled',
  );
  for (const { meetingId, to } of moved) if (to) await placeMeeting(tx, meetingId, to);
  return moved;
}

export const placeOf = ({ startsAt, endsAt, tableId }: Meeting): Place | null =>
  startsAt && endsAt && tableId ? { startsAt, endsAt, tableId } : null;

const isSamePlace = (a: Place | null, b: Place | null): boolean =>
  a?.startsAt.getTime() === b?.startsAt.getTime() &&
  a?.endsAt.getTime() === b?.endsAt.getTime() &&
  a?.tableId === b?.tableId;
