import type { Transaction } from '#platform/database';
import { mayTellOutcome } from '../../domain/meetings/outcomes.js';
import type { OwnMeetingView } from '../../http/meetings/own-meetings.view.js';
import { FollowUps } from '../../persistence/meetings/follow-ups.js';
import { Grounds } from '../../persistence/meetings/grounds.js';
import type { Meeting } from '../../persistence/meetings/meeting.entity.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { OfferedItems } from '../../persistence/meetings/offered-items.js';
import { People, type Person } from '../../persistence/meetings/people.js';
import { Requests } from '../../persistence/meetings/requests.js';
import { followUpView } from './follow-up-view.js';
import { contactView } from './partner-view.js';

/** Meetings as one who takes part sees them: whom with, where and when. */
export async function ownMeetingViews(
  tx: Transaction,
  own: Person,
  now: Date,
  meetings: readonly Meeting[],
): Promise<OwnMeetingView[]> {
  if (meetings.length === 0) return [];
  const seats = await new Meetings(tx).people(meetings.map(({ id }) => id));
  const people = await new People(tx).byIds(seats.map(({ registrationId }) => registrationId));
  const followUps = await new FollowUps(tx).byMeeting(meetings.map(({ id }) => id));
  const items = await new OfferedItems(tx).byIds(meetings.flatMap(({ itemId }) => itemId ?? []));
  const reasons = await reasonsOf(tx, meetings);
  const grounds = new Grounds(tx, own.conferenceId);
  const tables = new Map((await grounds.tables()).map((table) => [table.id, table]));
  const rooms = new Map((await grounds.rooms()).map((room) => [room.id, room]));
  const seatOf = ({ id }: Meeting) =>
    seats.find(({ meetingId, registrationId }) => meetingId === id && registrationId === own.id);
  return meetings.map((meeting) => {
    const table = meeting.tableId ? tables.get(meeting.tableId) : undefined;
    const room = table && rooms.get(table.roomId);
    return {
      id: meeting.id,
      requestId: meeting.requestId,
      state: meeting.state,
      people: seats
        .filter(({ meetingId, registrationId }) => meetingId === meeting.id && registrationId !== own.id)
        .flatMap(({ registrationId }) => people.get(registrationId) ?? [])
        .map((person) => contactView(person, meeting.state !== 'cancelled')),
      item: (meeting.itemId && items.get(meeting.itemId)) || null,
      about: reasons.get(meeting.requestId ?? '') ?? '',
      startsAt: meeting.startsAt?.toISOString() ?? null,
      endsAt: meeting.endsAt?.toISOString() ?? null,
      tableNumber: table?.number ?? null,
      roomZh: room?.nameZh ?? null,
      roomEn: room?.nameEn ?? null,
      cancelReason: meeting.cancelReason,
      mayTellOutcome: mayTellOutcome(meeting, now),
      outcome: seatOf(meeting)?.outcome ?? null,
      note: seatOf(meeting)?.note ?? '',
      followUp: followUpView(followUps.get(meeting.id), people),
    };
  });
}

/** What was written with the requests that meetings came of, by request. */
export async function reasonsOf(
  tx: Transaction,
  meetings: readonly Pick<Meeting, 'requestId'>[],
): Promise<Map<string, string>> {
  const requests = await new Requests(tx).byIds(meetings.flatMap(({ requestId }) => requestId ?? []));
  return new Map(requests.map(({ id, reason }) => [id, reason]));
}
