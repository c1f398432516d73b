import { Injectable } from '@nestjs/common';
import { requireConference, type ConferenceRecord } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { daySlots, isMissingAt, slotToMeetIn } from '../../../domain/meetings/day-slots.js';
import { isOpenMeeting } from '../../../domain/meetings/request-states.js';
import { overlaps, slotsOfAll, type Span } from '../../../domain/meetings/slots.js';
import type { DayBlockView, DayMeetingView, DayMoveView, DayView } from '../../../http/meetings/day.view.js';
import { Grounds } from '../../../persistence/meetings/grounds.js';
import { Meetings } from '../../../persistence/meetings/meetings.js';
import { Moves } from '../../../persistence/meetings/moves.js';
import { People } from '../../../persistence/meetings/people.js';
import { spanView } from '../own-meetings.js';
import { partnerView } from '../partner-view.js';
import { meetingViews } from '../read-meetings.js';
import { FreePeople } from './free-people.js';

/** The organisers' day: who meets now and next, who is missing, who is free. */
@Injectable()
export class ReadDay {
  constructor(
    private readonly transactions: Transactions,
    private readonly freePeople: FreePeople,
  ) {}

  async run(call: Call, conferenceId: string): Promise<DayView> {
    const tx = this.transactions.reader;
    return this.view(tx, call, await requireConference(tx, call, conferenceId, 'docking.read'));
  }

  async view(tx: Transaction, call: Call, conference: ConferenceRecord): Promise<DayView> {
    const now = call.clock.now();
    const grounds = new Grounds(tx, conference.id);
    const blocks = await grounds.blocks();
    const slots = daySlots(slotsOfAll(blocks), now);
    const currentMeetings = slots.current ? await this.meetings(tx, conference.id, slots.current, now) : [];
    const nextMeetings = slots.next ? await this.meetings(tx, conference.id, slots.next, now) : [];
    const people = new Map(
      [...currentMeetings, ...nextMeetings]
        .filter(({ meeting }) => meeting.state === 'scheduled' || meeting.state === 'held')
        .flatMap((each) => each.people.map((person) => [person.registrationId, person])),
    );
    const here = [...people.values()].filter(({ arrivedAt, isAway }) => arrivedAt && !isAway).length;
    const walkInSlot = slotToMeetIn(slots, now);
    const taken = await new Meetings(tx).taken(conference.id);
    const tables = (await grounds.tables()).filter(({ closedAt }) => !closedAt);
    return {
      now: now.toISOString(),
      current: slots.current && spanView(slots.current),
      next: slots.next && spanView(slots.next),
      currentMeetings,
      nextMeetings,
      here,
      missing: [...people.values()].filter(({ isMissing }) => isMissing).length,
      walkInSlot: walkInSlot && spanView(walkInSlot),
      freeTables: walkInSlot
        ? tables.filter(
            ({ id }) => !taken.some((place) => place.tableId === id && overlaps(place, walkInSlot)),
          ).length
        : 0,
      freePeople: walkInSlot ? (await this.freePeople.in(tx, conference, walkInSlot)).map(partnerView) : [],
      moves: await moveViews(tx, conference.id, now),
      blocks: await blockViews(tx, conference.id, blocks, now),
    };
  }

  private async meetings(
    tx: Transaction,
    conferenceId: string,
    slot: Span,
    now: Date,
  ): Promise<DayMeetingView[]> {
    const meetings = await new Meetings(tx).startingIn(conferenceId, slot);
    const views = await meetingViews(tx, conferenceId, meetings);
    const ids = views.flatMap(({ people }) => people.map(({ registrationId }) => registrationId));
    const people = await new People(tx).byIds(ids);
    const absences = await new Grounds(tx, conferenceId).absencesOf(ids);
    return views
      .sort((a, b) => (a.tableNumber ?? 0) - (b.tableNumber ?? 0))
      .map((meeting) => ({
        meeting,
        people: meeting.people.map((person) => {
          const arrivedAt = people.get(person.registrationId)?.arrivedAt ?? null;
          const isAway = absences.some(
            (absence) => absence.registrationId === person.registrationId && overlaps(absence, slot),
          );
          return {
            ...person,
            arrivedAt: arrivedAt?.toISOString() ?? null,
            isAway,
            isMissing: isMissingAt(slot, { hasArrived: arrivedAt !== null, isAway }, now),
          };
        }),
      }));
  }
}

async function moveViews(tx: Transaction, conferenceId: string, now: Date): Promise<DayMoveView[]> {
  const moves = await new Moves(tx).proposedAt(conferenceId, now);
  const views: DayMoveView[] = [];
  for (const move of moves) {
    const meeting = await new Meetings(tx).find(move.meetingId);
    if (!meeting || !isOpenMeeting(meeting.state)) continue;
    const [view] = await meetingViews(tx, conferenceId, [meeting]);
    const { id, why, agreedIds } = move;
    views.push({ id, why, agreedIds, ...spanView(move), meeting: view! });
  }
  return views;
}

async function blockViews(
  tx: Transaction,
  conferenceId: string,
  blocks: readonly (Span & { id: string })[],
  now: Date,
): Promise<DayBlockView[]> {
  const scheduled = await new Meetings(tx).scheduled(conferenceId);
  return blocks
    .filter(({ endsAt }) => endsAt > now)
    .map((block) => ({
      id: block.id,
      ...spanView(block),
      coming: scheduled.filter((meeting) => meeting.startsAt > now && overlaps(meeting, block)).length,
    }));
}
