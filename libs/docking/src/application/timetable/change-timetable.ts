import { Injectable } from '@nestjs/common';
import type { UnplacedMeeting } from '#contracts/docking/timetable';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { TimetableProblem } from '#timetable';
import { costsBySlot } from '../../domain/timetable/costs-by-slot.js';
import { movePieces, type Move, type MoveEffect } from '../../domain/timetable/move-pieces.js';
import { hasBegun, problemOf } from '../../domain/timetable/problem-of.js';
import type { LockDto, MovesDto } from '../../http/timetable/timetable.dto.js';
import type { MoveEffectView, SlotCostsView, TimetableView } from '../../http/timetable/timetable.view.js';
import type { Timetable } from '../../persistence/meetings/timetable.entity.js';
import { Timetables } from '../../persistence/meetings/timetables.js';
import { BusyTimes } from '../meetings/busy-times.js';
import { countAnew } from './count-anew.js';
import { requireTimetable } from './keep-timetables.js';
import { ShowTimetable } from './show-timetable.js';
import { timetableGround } from './timetable-ground.js';

/** A provisional version changed by hand: what a move costs is told before it is made. */
@Injectable()
export class ChangeTimetable {
  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
    private readonly show: ShowTimetable,
  ) {}

  /** What each slot would cost this meeting. Changes nothing. */
  async costs(call: Call, id: string, meetingId: string): Promise<SlotCostsView> {
    const tx = this.transactions.reader;
    const { version } = await requireTimetable(tx, call, id, 'docking.read');
    const { problem, pieces } = await this.toChange(tx, call, version);
    return { items: orUnknown(() => costsBySlot(problem, pieces, meetingId)) };
  }

  /** What these moves would cost. Changes nothing. */
  async effect(call: Call, id: string, { moves }: MovesDto): Promise<MoveEffectView> {
    const tx = this.transactions.reader;
    const { version } = await requireTimetable(tx, call, id, 'docking.read');
    const { problem, pieces } = await this.toChange(tx, call, version);
    return effectView(orUnknown(() => movePieces(problem, pieces, moves)));
  }

  /** @throws DomainError record.changed-meanwhile, timetable.move-blocked, timetable.unknown-place */
  move(call: Call, id: string, { moves, version: known }: MovesDto): Promise<TimetableView> {
    return this.transactions.run(call, async (tx) => {
      const { version, timetables } = await provisional(tx, call, id, known);
      const { problem, pieces, begun } = await this.toChange(tx, call, version);
      const effect = orUnknown(() => movePieces(problem, pieces, moves));
      if (effect.blocked.length > 0) throw new DomainError('timetable.move-blocked');
      const all = [...version.pieces.filter(({ meetingId }) => begun.has(meetingId)), ...effect.pieces];
      await timetables.change(id, {
        pieces: all,
        unplaced: stillUnplaced(version, effect, moves),
        ...countAnew(problem, { pieces: all }, begun, version),
      });
      await recordAudit(tx, call, {
        action: 'timetable.moved',
        subject: { kind: 'timetable', id },
        scopeId: version.conferenceId,
        details: { number: version.number, moves: moves.length, displaced: effect.displaced.length },
      });
      return this.show.view(tx, call, (await timetables.find(id))!);
    });
  }

  /** A locked piece stays where it is, whatever is made anew around it. */
  lock(call: Call, id: string, { meetingIds, isLocked, version: known }: LockDto): Promise<TimetableView> {
    return this.transactions.run(call, async (tx) => {
      const { version, timetables } = await provisional(tx, call, id, known);
      await timetables.change(id, {
        pieces: version.pieces.map((piece) =>
          meetingIds.includes(piece.meetingId) ? { ...piece, isLocked } : piece,
        ),
      });
      await recordAudit(tx, call, {
        action: isLocked ? 'timetable.locked' : 'timetable.unlocked',
        subject: { kind: 'timetable', id },
        scopeId: version.conferenceId,
        details: { number: version.number, meetings: meetingIds.length },
      });
      return this.show.view(tx, call, (await timetables.find(id))!);
    });
  }

  private async toChange(tx: Transaction, call: Call, version: Timetable) {
    const { ground } = await timetableGround(tx, call, version.conferenceId, this.busyTimes);
    const { pieces: all, lostTables } = version;
    const problem: TimetableProblem = problemOf(ground, { mode: 'anew', pieces: all, lostTables });
    const begun = new Set(
      ground.meetings.filter((each) => hasBegun(each, ground.now)).map((each) => each.id),
    );
    const planned = new Set(problem.meetings.map((meeting) => meeting.id));
    return { problem, begun, pieces: all.filter(({ meetingId }) => planned.has(meetingId)) };
  }
}

async function provisional(tx: Transaction, call: Call, id: string, known: number) {
  const found = await requireTimetable(tx, call, id, 'docking.edit');
  if (found.version.state !== 'provisional') throw new DomainError('timetable.is-not-provisional');
  if (found.version.version !== known) throw new DomainError('record.changed-meanwhile');
  return found satisfies { version: Timetable; timetables: Timetables };
}

function stillUnplaced(version: Timetable, effect: MoveEffect, moves: readonly Move[]): UnplacedMeeting[] {
  const moved = new Set(moves.map(({ meetingId }) => meetingId));
  const takenOut = [
    ...effect.displaced,
    ...moves.filter(({ slot }) => !slot).map(({ meetingId }) => meetingId),
  ];
  return [
    ...version.unplaced.filter(({ meetingId }) => !moved.has(meetingId)),
    ...takenOut.map((meetingId): UnplacedMeeting => ({ meetingId, reasons: [{ kind: 'taken-out' }] })),
  ];
}

function orUnknown<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw new DomainError('timetable.unknown-place');
    throw error;
  }
}

const effectView = ({ blocked, displaced, before, after }: MoveEffect): MoveEffectView => ({
  blocked: blocked.map((block) => ({ kind: block.kind, personId: 'person' in block ? block.person : null })),
  displaced,
  before,
  after,
});
