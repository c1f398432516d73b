import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { freeIn } from '../../domain/meetings/availability.js';
import { firstCommonPlace } from '../../domain/meetings/first-common-place.js';
import { overlaps, slotsOfAll } from '../../domain/meetings/slots.js';
import type { ArrangeMeetingDto, PairDto } from '../../http/meetings/requests.dto.js';
import type { MeetingView, PlaceProposalView } from '../../http/meetings/requests.view.js';
import { Grounds } from '../../persistence/meetings/grounds.js';
import { Meetings, type Place } from '../../persistence/meetings/meetings.js';
import { People, type Person } from '../../persistence/meetings/people.js';
import { roomsInUse } from '../roundtables/docking-sessions.js';
import { takenPlaces } from '../roundtables/taken-places.js';
import { BusyTimes } from './busy-times.js';
import { spanView } from './own-meetings.js';
import { placeMeeting } from './place-meetings.js';
import { meetingViews } from './read-meetings.js';
import { newMeeting, seat } from './settle-request.js';
import { tell } from './tell.js';

/** A quick meeting: organisers bring two people together without a request. */
@Injectable()
export class ArrangeMeeting {
  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
  ) {}

  /** Where the two could meet first. Changes nothing. */
  async propose(call: Call, conferenceId: string, pair: PairDto): Promise<PlaceProposalView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'docking.read');
    const people = await pairOf(tx, conferenceId, pair);
    const grounds = new Grounds(tx, conferenceId);
    const tables = await grounds.tables();
    const rooms = await grounds.rooms();
    const busy = await this.busyTimes.of(tx, conferenceId, people, { withMeetings: true });
    const [oneBusy, otherBusy] = people.map(({ id }) => busy.get(id)!);
    const found = firstCommonPlace({
      slots: slotsOfAll(await grounds.blocks()),
      tables: tables.map(({ id, number, closedAt }) => ({ id, number, isClosed: closedAt !== null })),
      taken: await takenPlaces(tx, conferenceId),
      busy: [oneBusy!, otherBusy!],
      now: call.clock.now(),
    });
    const table = 'slot' in found ? tables.find(({ id }) => id === found.tableId) : undefined;
    const room = rooms.find(({ id }) => id === table?.roomId);
    return {
      place:
        'slot' in found && table
          ? {
              ...spanView(found.slot),
              tableId: table.id,
              tableNumber: table.number,
              roomZh: room?.nameZh ?? '',
              roomEn: room?.nameEn ?? '',
            }
          : null,
      why: 'why' in found ? found.why : null,
      haveMeeting: await new Meetings(tx).haveMeeting(pair.oneId, pair.otherId),
      oneBusy: oneBusy!.map((span) => ({ ...span, ...spanView(span) })),
      otherBusy: otherBusy!.map((span) => ({ ...span, ...spanView(span) })),
    };
  }

  run(call: Call, conferenceId: string, wish: ArrangeMeetingDto): Promise<MeetingView> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'docking.edit');
      const people = await pairOf(tx, conferenceId, wish);
      await new Grounds(tx, conferenceId).hold();
      const meetings = new Meetings(tx);
      if (await meetings.haveMeeting(wish.oneId, wish.otherId))
        throw new DomainError('meetings.have-meeting');
      const place = await this.chosenPlace(tx, call, conferenceId, people, wish);
      const meeting = newMeeting(conferenceId, call.clock.now(), {
        source: 'organiser',
        isMust: wish.isMust ?? false,
      });
      await meetings.add(meeting, [
        seat(meeting.id, wish.oneId, 'asking'),
        seat(meeting.id, wish.otherId, 'asked'),
      ]);
      if (place) await placeMeeting(tx, meeting.id, place);
      await recordAudit(tx, call, {
        action: 'meeting.arranged',
        subject: { kind: 'meeting', id: meeting.id },
        scopeId: conferenceId,
        details: { people: people.map(({ id }) => id), ...(place ? { startsAt: place.startsAt } : {}) },
      });
      await tell(tx, call, people, 'docking.meeting-arranged', { meetingId: meeting.id });
      return (await meetingViews(tx, conferenceId, [(await meetings.find(meeting.id))!]))[0]!;
    });
  }

  /** What was proposed or chosen, as long as it still holds; null to leave it to the timetable. */
  private async chosenPlace(
    tx: Transaction,
    call: Call,
    conferenceId: string,
    people: readonly Person[],
    { startsAt, tableId }: ArrangeMeetingDto,
  ): Promise<Place | null> {
    if (!startsAt || !tableId) return null;
    const grounds = new Grounds(tx, conferenceId);
    const slot = slotsOfAll(await grounds.blocks()).find(
      (each) => each.startsAt.getTime() === Date.parse(startsAt),
    );
    if (!slot) throw new DomainError('meetings.slot-unknown');
    const table = (await grounds.tables()).find(({ id }) => id === tableId);
    if (!table) throw new DomainError('access.not-found');
    if (table.closedAt) throw new DomainError('meetings.table-closed');
    const session = (await roomsInUse(tx, conferenceId)).find(
      (room) => room.roomId === table.roomId && overlaps(room, slot),
    );
    if (session)
      throw new DomainError('roundtables.room-in-use', {
        title: call.language === 'zh' ? session.titleZh : session.titleEn,
      });
    const taken = await new Meetings(tx).taken(conferenceId);
    if (taken.some((place) => place.tableId === tableId && overlaps(place, slot)))
      throw new DomainError('meetings.place-taken');
    const busy = await this.busyTimes.of(tx, conferenceId, people, { withMeetings: true });
    if ([...busy.values()].some((spans) => !freeIn([slot], spans)[0]))
      throw new DomainError('meetings.person-busy');
    return { ...slot, tableId };
  }
}

/** @throws DomainError meetings.ask-yourself, meetings.person-gone */
export async function pairOf(
  tx: Transaction,
  conferenceId: string,
  { oneId, otherId }: PairDto,
): Promise<[Person, Person]> {
  if (oneId === otherId) throw new DomainError('meetings.ask-yourself');
  const people = await new People(tx).byIds([oneId, otherId]);
  const pair = [oneId, otherId].map((id) => people.get(id));
  const [one, other] = pair;
  if (
    !one ||
    !other ||
    pair.some((each) => each?.conferenceId !== conferenceId || each.state !== 'confirmed')
  )
    throw new DomainError('meetings.person-gone');
  if (one.organisationId === other.organisationId) throw new DomainError('meetings.own-organisation');
  return [one, other];
}
