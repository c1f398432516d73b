import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { daySlots } from '../../../domain/meetings/day-slots.js';
import { slotsOfAll, type Span } from '../../../domain/meetings/slots.js';
import type { RoomScreenSeatView, RoomScreenView } from '../../../http/meetings/day.view.js';
import { Grounds } from '../../../persistence/meetings/grounds.js';
import { Meetings } from '../../../persistence/meetings/meetings.js';
import { People } from '../../../persistence/meetings/people.js';
import { spanView } from '../own-meetings.js';

/** Table by table: who sits there now, and who does next. */
@Injectable()
export class ReadRoomScreen {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, conferenceId: string, roomId: string): Promise<RoomScreenView> {
    const tx = this.transactions.reader;
    const conference = await requireConference(tx, call, conferenceId, 'docking.read');
    const { titleZh, titleEn, timeZone } = conference;
    const grounds = new Grounds(tx, conferenceId);
    const room = (await grounds.rooms()).find(({ id }) => id === roomId);
    if (!room) throw new DomainError('access.not-found');
    const now = call.clock.now();
    const { current, next } = daySlots(slotsOfAll(await grounds.blocks()), now);
    const tables = (await grounds.tables()).filter((table) => table.roomId === roomId && !table.closedAt);
    const nowAt = await seatsByTable(tx, conferenceId, current);
    const nextAt = await seatsByTable(tx, conferenceId, next);
    return {
      titleZh,
      titleEn: titleEn || titleZh,
      timeZone,
      roomZh: room.nameZh,
      roomEn: room.nameEn,
      now: now.toISOString(),
      current: current && spanView(current),
      next: next && spanView(next),
      tables: tables.map(({ id, number }) => ({
        number,
        now: nowAt.get(id) ?? [],
        next: nextAt.get(id) ?? [],
      })),
    };
  }
}

async function seatsByTable(
  tx: Transaction,
  conferenceId: string,
  slot: Span | null,
): Promise<Map<string, RoomScreenSeatView[]>> {
  if (!slot) return new Map();
  const meetings = (await new Meetings(tx).startingIn(conferenceId, slot)).filter(
    ({ state }) => state !== 'no-show',
  );
  const seats = await new Meetings(tx).people(meetings.map(({ id }) => id));
  const people = await new People(tx).byIds(seats.map(({ registrationId }) => registrationId));
  return new Map(
    meetings.map(({ id, tableId }) => [
      tableId!,
      seats
        .filter(({ meetingId }) => meetingId === id)
        .flatMap(({ registrationId }) => people.get(registrationId) ?? [])
        .map(({ name, organisationZh, organisationEn }) => ({ name, organisationZh, organisationEn })),
    ]),
  );
}
