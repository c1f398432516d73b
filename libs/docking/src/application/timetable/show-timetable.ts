import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { TimetablePiece, UnplacedMeeting } from '#contracts/docking/timetable';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { slotsOf } from '../../domain/meetings/slots.js';
import { markOf, movedMeanwhile, problemOf, slotId } from '../../domain/timetable/problem-of.js';
import type { TimetableMeetingView, TimetableView } from '../../http/timetable/timetable.view.js';
import { Grounds } from '../../persistence/meetings/grounds.js';
import { Meeting } from '../../persistence/meetings/meeting.entity.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { OfferedItems } from '../../persistence/meetings/offered-items.js';
import { People } from '../../persistence/meetings/people.js';
import type { Timetable } from '../../persistence/meetings/timetable.entity.js';
import { BusyTimes } from '../meetings/busy-times.js';
import { requireTimetable } from './keep-timetables.js';
import { timetableGround } from './timetable-ground.js';
import { timetableSummary } from './timetable-views.js';

/** A version with all that its grid shows. Of the published one, what stands now: it may have been changed since. */
@Injectable()
export class ShowTimetable {
  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
  ) {}

  async run(call: Call, id: string): Promise<TimetableView> {
    const tx = this.transactions.reader;
    return this.view(tx, call, (await requireTimetable(tx, call, id, 'docking.read')).version);
  }

  async view(tx: Transaction, call: Call, version: Timetable): Promise<TimetableView> {
    const { conferenceId } = version;
    const meetings = await tx.find(Meeting, {
      where: { conferenceId, state: In(['unscheduled', 'scheduled', 'held', 'no-show']) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const ground = await grounds(tx, conferenceId);
    const pieces =
      version.state === 'published' ? meetings.flatMap(standing) : known(version.pieces, meetings, ground);
    return {
      ...timetableSummary(version),
      pieces,
      unplaced: unplaced(version, meetings, pieces),
      isOutdated: await this.isOutdated(tx, call, version),
      now: call.clock.now().toISOString(),
      ...ground,
      meetings: await meetingViews(tx, meetings),
    };
  }

  /** Slots, tables, people's times or meetings are others than those it was made for. */
  private async isOutdated(tx: Transaction, call: Call, version: Timetable): Promise<boolean> {
    if (version.state !== 'provisional') return false;
    const { ground } = await timetableGround(tx, call, version.conferenceId, this.busyTimes);
    return (
      markOf(problemOf(ground, version)) !== version.groundMark ||
      movedMeanwhile(ground.meetings, version).length > 0
    );
  }
}

const standing = ({ id, startsAt, tableId, isLocked }: Meeting): TimetablePiece[] =>
  startsAt && tableId ? [{ meetingId: id, slot: startsAt.toISOString(), tableId, isLocked }] : [];

type Ground = Pick<TimetableView, 'slots' | 'tables' | 'rooms'>;

/** What is still there of it: meetings are cancelled, slots and tables taken away. */
function known(
  pieces: readonly TimetablePiece[],
  meetings: readonly Meeting[],
  { slots, tables }: Ground,
): TimetablePiece[] {
  const ids = new Set([...meetings, ...slots, ...tables].map(({ id }) => id));
  return pieces.filter((piece) => [piece.meetingId, piece.slot, piece.tableId].every((id) => ids.has(id)));
}

/** Every meeting without a place, also one agreed since; the reasons are those of when it was made. */
function unplaced(
  version: Timetable,
  meetings: readonly Meeting[],
  pieces: readonly TimetablePiece[],
): UnplacedMeeting[] {
  const placed = new Set(pieces.map(({ meetingId }) => meetingId));
  const reasons = new Map(version.unplaced.map((each) => [each.meetingId, each.reasons]));
  return meetings
    .filter(({ id }) => !placed.has(id))
    .map(({ id }) => ({ meetingId: id, reasons: reasons.get(id) ?? [] }));
}

async function grounds(tx: Transaction, conferenceId: string): Promise<Ground> {
  const all = new Grounds(tx, conferenceId);
  const tables = await all.tables();
  const used = new Set(tables.map(({ roomId }) => roomId));
  return {
    slots: (await all.blocks()).flatMap((block) =>
      slotsOf(block).map((slot) => ({
        id: slotId(slot),
        startsAt: slot.startsAt.toISOString(),
        endsAt: slot.endsAt.toISOString(),
        blockId: block.id,
      })),
    ),
    tables: tables.map(({ id, number, roomId, closedAt }) => ({
      id,
      number,
      roomId,
      isClosed: closedAt !== null,
    })),
    rooms: (await all.rooms())
      .filter(({ id }) => used.has(id))
      .map(({ id, nameZh, nameEn }) => ({ id, nameZh, nameEn })),
  };
}

async function meetingViews(tx: Transaction, meetings: readonly Meeting[]): Promise<TimetableMeetingView[]> {
  const sitting = await new Meetings(tx).sitting(meetings.map(({ id }) => id));
  const seats = [...sitting.values()].flat();
  const people = await new People(tx).byIds(seats.map(({ registrationId }) => registrationId));
  const items = await new OfferedItems(tx).byIds(meetings.flatMap(({ itemId }) => itemId ?? []));
  return meetings.map(({ id, state, isMust, weight, itemId, startsAt, tableId }) => {
    const item = itemId ? items.get(itemId) : undefined;
    return {
      id,
      state,
      isMust,
      weight,
      startsAt: startsAt?.toISOString() ?? null,
      tableId,
      titleZh: item?.titleZh ?? '',
      titleEn: item?.titleEn ?? '',
      people: (sitting.get(id) ?? []).flatMap(({ registrationId, side }) => {
        const person = people.get(registrationId);
        if (!person) return [];
        const { name, organisationZh, organisationEn, arrivedAt } = person;
        return [
          { registrationId, side, name, organisationZh, organisationEn, hasArrived: arrivedAt !== null },
        ];
      }),
    };
  });
}
