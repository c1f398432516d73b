import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { requireConference } from '#conferences';
import { participantTypes } from '#contracts/vocabulary';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { localDay } from '../../domain/meetings/follow-up.js';
import type { MeetingsQuery } from '../../http/meetings/requests.dto.js';
import type { MeetingListView, MeetingPeopleView, MeetingView } from '../../http/meetings/requests.view.js';
import { FollowUps } from '../../persistence/meetings/follow-ups.js';
import { Grounds } from '../../persistence/meetings/grounds.js';
import { MeetingList } from '../../persistence/meetings/meeting-list.js';
import { Meeting } from '../../persistence/meetings/meeting.entity.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { OfferedItems } from '../../persistence/meetings/offered-items.js';
import { People } from '../../persistence/meetings/people.js';
import { followUpView } from './follow-up-view.js';
import { inOrder, newestCursor, newestKey } from './newest-cursor.js';
import { partnerView } from './partner-view.js';

const MOST_FOUND = 20;

/** The organisers' list of meetings, and the search for whom to bring together. */
@Injectable()
export class ReadMeetings {
  constructor(private readonly transactions: Transactions) {}

  async list(
    call: Call,
    conferenceId: string,
    { cursor, limit, ...query }: MeetingsQuery,
  ): Promise<MeetingListView> {
    const tx = this.transactions.reader;
    const { timeZone } = await requireConference(tx, call, conferenceId, 'docking.read');
    const after = newestKey(cursor);
    const filter = { ...query, now: call.clock.now(), today: localDay(call.clock.now(), timeZone) };
    const list = new MeetingList(tx, conferenceId);
    const ids = await list.page(filter, after, limit + 1);
    const shown = ids.slice(0, limit);
    const rows = inOrder(shown, await tx.findBy(Meeting, { id: In(shown) }));
    const counts = after ? [] : await list.counts(filter);
    const chosen = counts.filter(({ state }) => !filter.state?.length || filter.state.includes(state));
    return {
      items: await meetingViews(tx, conferenceId, rows),
      nextCursor: ids.length > limit ? newestCursor(rows.at(-1)!) : null,
      total: after ? null : chosen.reduce((sum, { count }) => sum + count, 0),
      counts,
    };
  }

  async people(call: Call, conferenceId: string, q: string | null | undefined): Promise<MeetingPeopleView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'docking.read');
    const found = await new People(tx).choose({ conferenceId, types: participantTypes, q }, null, MOST_FOUND);
    return { items: found.map(partnerView) };
  }
}

export async function meetingViews(
  tx: Transaction,
  conferenceId: string,
  meetings: readonly Meeting[],
): Promise<MeetingView[]> {
  const seats = await new Meetings(tx).people(meetings.map(({ id }) => id));
  const people = await new People(tx).byIds(seats.map(({ registrationId }) => registrationId));
  const followUps = await new FollowUps(tx).byMeeting(meetings.map(({ id }) => id));
  const items = await new OfferedItems(tx).byIds(meetings.flatMap(({ itemId }) => itemId ?? []));
  const grounds = new Grounds(tx, conferenceId);
  const tables = new Map((await grounds.tables()).map((table) => [table.id, table]));
  const rooms = new Map((await grounds.rooms()).map((room) => [room.id, room]));
  return meetings.map((meeting) => {
    const table = meeting.tableId ? tables.get(meeting.tableId) : undefined;
    const room = table && rooms.get(table.roomId);
    const {
      id,
      source,
      state,
      requestId,
      isMust,
      weight,
      isLocked,
      tableId,
      outcome,
      outcomeSetBy,
      cancelReason,
      version,
    } = meeting;
    return {
      id,
      conferenceId,
      source,
      state,
      people: seats
        .filter(({ meetingId }) => meetingId === id)
        .flatMap(({ registrationId }) => people.get(registrationId) ?? [])
        .map(partnerView),
      item: (meeting.itemId && items.get(meeting.itemId)) || null,
      requestId,
      isMust,
      weight,
      isLocked,
      startsAt: meeting.startsAt?.toISOString() ?? null,
      endsAt: meeting.endsAt?.toISOString() ?? null,
      tableId,
      tableNumber: table?.number ?? null,
      roomZh: room?.nameZh ?? null,
      roomEn: room?.nameEn ?? null,
      outcome,
      outcomeSetBy,
      said: seats.flatMap(({ meetingId, registrationId, outcome: word, note, saidAt }) =>
        meetingId === id && word && saidAt
          ? [{ registrationId, outcome: word, note, saidAt: saidAt.toISOString() }]
          : [],
      ),
      followUp: followUpView(followUps.get(id), people),
      cancelReason,
      createdAt: meeting.createdAt.toISOString(),
      version,
    };
  });
}
