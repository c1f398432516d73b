import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId, type Transaction } from '#platform/database';
import { overlaps } from '../../domain/meetings/slots.js';
import type { RoomTablesDto, TableStateDto } from '../../http/meetings/ground.dto.js';
import type { MeetingTablesView } from '../../http/meetings/ground.view.js';
import { Grounds } from '../../persistence/meetings/grounds.js';
import { MeetingTable } from '../../persistence/meetings/meeting-table.entity.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { roomsInUse } from '../roundtables/docking-sessions.js';
import { losePlaces } from './lose-places.js';
import { spanView } from './own-meetings.js';

/** Tables by room, numbered through the conference. Meetings at one that goes are named first. */
@Injectable()
export class KeepTables {
  constructor(private readonly transactions: Transactions) {}

  async list(call: Call, conferenceId: string): Promise<MeetingTablesView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'docking.read');
    return tablesView(tx, conferenceId);
  }

  /** So many open tables stand in a room: more are added under free numbers, the last ones go. */
  setRoom(
    call: Call,
    conferenceId: string,
    roomId: string,
    { count, confirm = false }: RoomTablesDto,
  ): Promise<MeetingTablesView> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'docking.edit');
      const grounds = new Grounds(tx, conferenceId);
      await grounds.hold();
      const room = (await grounds.rooms()).find(({ id }) => id === roomId);
      if (!room || (!room.isHere && count > 0)) throw new DomainError('meetings.room-elsewhere');
      const all = await grounds.tables();
      const own = all.filter((table) => table.roomId === roomId);
      const open = own.filter(({ closedAt }) => !closedAt);
      if (count > open.length) await addTables(tx, { conferenceId, roomId, all, own }, count - open.length);
      else await this.takeAway(tx, call, conferenceId, open.slice(count), confirm);
      await recordAudit(tx, call, {
        action: 'meeting-tables.set',
        subject: { kind: 'room', id: roomId },
        scopeId: conferenceId,
        details: { from: open.length, to: count },
      });
      return tablesView(tx, conferenceId);
    });
  }

  setState(call: Call, id: string, { isClosed, confirm = false }: TableStateDto): Promise<MeetingTablesView> {
    return this.transactions.run(call, async (tx) => {
      const found = await tx.findOneBy(MeetingTable, { id });
      if (!found) throw new DomainError('access.not-found');
      const { conferenceId } = found;
      await requireConference(tx, call, conferenceId, 'docking.edit');
      await new Grounds(tx, conferenceId).hold();
      if (isClosed) await loseTables(tx, call, conferenceId, [id], confirm);
      await tx.update(MeetingTable, id, { closedAt: isClosed ? call.clock.now() : null });
      await recordAudit(tx, call, {
        action: isClosed ? 'meeting-table.closed' : 'meeting-table.opened',
        subject: { kind: 'meeting-table', id },
        scopeId: conferenceId,
        details: { number: found.number },
      });
      return tablesView(tx, conferenceId);
    });
  }

  /** One at which somebody met is closed rather than forgotten. */
  private async takeAway(
    tx: Transaction,
    call: Call,
    conferenceId: string,
    tables: readonly MeetingTable[],
    isConfirmed: boolean,
  ): Promise<void> {
    const ids = tables.map(({ id }) => id);
    if (ids.length === 0) return;
    await loseTables(tx, call, conferenceId, ids, isConfirmed);
    await tx.query(
      `DELETE FROM meeting_tables t WHERE t.id = ANY($1)
         AND NOT EXISTS (SELECT 1 FROM meetings m WHERE m.table_id = t.id)`,
      [ids],
    );
    await tx.query('UPDATE meeting_tables SET closed_at = $2 WHERE id = ANY($1)', [ids, call.clock.now()]);
  }
}

async function loseTables(
  tx: Transaction,
  call: Call,
  conferenceId: string,
  tableIds: readonly string[],
  isConfirmed: boolean,
): Promise<void> {
  const scheduled = await new Meetings(tx).scheduled(conferenceId);
  const homeless = scheduled.filter(({ tableId }) => tableIds.includes(tableId)).map(({ id }) => id);
  await losePlaces(tx, call, conferenceId, homeless, isConfirmed);
}

interface Room {
  conferenceId: string;
  roomId: string;
  all: readonly MeetingTable[];
  own: readonly MeetingTable[];
}

/** Closed ones of the room come back first. */
async function addTables(
  tx: Transaction,
  { conferenceId, roomId, all, own }: Room,
  count: number,
): Promise<void> {
  const back = own.filter(({ closedAt }) => closedAt).slice(0, count);
  for (const { id } of back) await tx.update(MeetingTable, id, { closedAt: null });
  const taken = new Set(all.map(({ number }) => number));
  const added: MeetingTable[] = [];
  for (let number = 1; added.length < count - back.length; number++)
    if (!taken.has(number)) added.push({ id: newId(), conferenceId, roomId, number, closedAt: null });
  if (added.length > 0) await tx.insert(MeetingTable, added);
}

async function tablesView(tx: Transaction, conferenceId: string): Promise<MeetingTablesView> {
  const grounds = new Grounds(tx, conferenceId);
  const tables = await grounds.tables();
  const scheduled = await new Meetings(tx).scheduled(conferenceId);
  const rooms = await grounds.rooms();
  const blocks = await grounds.blocks();
  const inUse = (await roomsInUse(tx, conferenceId)).filter((room) =>
    blocks.some((block) => overlaps(block, room)),
  );
  return {
    rooms: rooms.map((room) => ({
      ...room,
      tables: tables
        .filter(({ roomId }) => roomId === room.id)
        .map(({ id, number, closedAt }) => ({
          id,
          number,
          isClosed: closedAt !== null,
          meetings: scheduled.filter(({ tableId }) => tableId === id).length,
        })),
      inUse: inUse
        .filter(({ roomId }) => roomId === room.id)
        .map(({ titleZh, titleEn, ...span }) => ({ titleZh, titleEn, ...spanView(span) })),
    })),
    open: tables.filter(({ closedAt }) => !closedAt).length,
  };
}
