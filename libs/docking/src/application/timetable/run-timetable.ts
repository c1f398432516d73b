import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { TimetablePiece } from '#contracts/docking/timetable';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import {
  startTimetable,
  type Placement,
  type Progress,
  type TimetableProblem,
  type TimetableResult,
  type TimetableRun,
} from '#timetable';
import { figuresOf, unplacedOf } from '../../domain/timetable/figures-of.js';
import { markOf, problemOf } from '../../domain/timetable/problem-of.js';
import type { Timetable } from '../../persistence/meetings/timetable.entity.js';
import { Timetables, takeUpRun } from '../../persistence/meetings/timetables.js';
import { BusyTimes } from '../meetings/busy-times.js';
import { timetableGround } from './timetable-ground.js';

/** How often a run says that it is alive, and listens whether it is to stop. */
const HEARD_EVERY_MS = 1000;

/**
 * Makes a version in a thread of its own, so that the worker's event loop stays free. Progress stands in the row for
 * everybody to see; whatever was found by the time it is stopped is kept. A run whose worker leaves or dies is begun
 * anew by another.
 */
@Injectable()
export class RunTimetable implements OnModuleDestroy {
  private readonly log = new Logger('RunTimetable');
  private readonly running = new Set<TimetableRun>();
  private isLeaving = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
  ) {}

  async run(call: Call, timetableId: string): Promise<void> {
    const taken = await this.transactions.run(call, async (tx) => {
      const version = await takeUpRun(tx, timetableId, call.clock.now());
      if (!version) return null;
      const { ground } = await timetableGround(tx, call, version.conferenceId, this.busyTimes);
      return { version, problem: problemOf(ground, version) };
    });
    if (!taken) return;
    const { version, problem } = taken;
    try {
      const result = await this.compute(call, version, problem);
      if (!this.isLeaving) await this.finish(call, version, problem, result);
    } catch (error) {
      if (this.isLeaving) return;
      this.log.error(`timetable ${version.id}: ${String(error)}`);
      await this.fail(call, version, String(error));
    }
  }

  private async compute(call: Call, version: Timetable, problem: TimetableProblem): Promise<TimetableResult> {
    let latest: Progress | undefined;
    const { secondsAllowed: seconds, seed } = version;
    const started = startTimetable(problem, { seconds, seed }, (progress) => (latest = progress));
    this.running.add(started);
    const listening = setInterval(() => {
      void this.tellProgress(call, version, problem, latest).then(
        (isToStop) => isToStop && started.stop(),
        (error: unknown) => this.log.warn(String(error)),
      );
    }, HEARD_EVERY_MS);
    try {
      return await started.result;
    } finally {
      clearInterval(listening);
      this.running.delete(started);
    }
  }

  /** Whether somebody pressed stop, or the run was given up meanwhile. */
  private tellProgress(
    call: Call,
    { id, conferenceId }: Timetable,
    problem: TimetableProblem,
    progress: Progress | undefined,
  ): Promise<boolean> {
    return this.transactions.run(call, async (tx) => {
      const timetables = new Timetables(tx, conferenceId);
      const now = await timetables.lock(id);
      if (now?.state !== 'computing') return true;
      await timetables.change(id, {
        heardAt: call.clock.now(),
        ...(progress ? { figures: figuresOf(problem, { ...progress, isOptimal: false }) } : {}),
      });
      return now.stopAskedAt !== null;
    });
  }

  private finish(
    call: Call,
    { id, conferenceId, number, pieces }: Timetable,
    problem: TimetableProblem,
    result: TimetableResult,
  ): Promise<void> {
    return this.transactions.run(call, async (tx) => {
      const timetables = new Timetables(tx, conferenceId);
      if ((await timetables.lock(id))?.state !== 'computing') return;
      const isThere = result.counts !== undefined;
      const planned = new Set(problem.meetings.map((meeting) => meeting.id));
      const locked = new Set(pieces.filter(({ isLocked }) => isLocked).map(({ meetingId }) => meetingId));
      await timetables.change(id, {
        state: isThere ? 'provisional' : 'failed',
        pieces: [
          ...pieces.filter(({ meetingId }) => !planned.has(meetingId)), // they have begun
          ...result.placements.map((placed) => piece(placed, locked)),
        ],
        unplaced: unplacedOf(result.unserved),
        figures: figuresOf(problem, { ...result, isOptimal: result.status === 'optimal' }),
        groundMark: markOf(problem),
        failure: isThere ? '' : result.status,
      });
      await recordAudit(tx, call, {
        action: 'timetable.made',
        subject: { kind: 'timetable', id },
        scopeId: conferenceId,
        details: { number, status: result.status, held: result.counts?.held ?? 0 },
      });
    });
  }

  private fail(call: Call, { id, conferenceId }: Timetable, words: string): Promise<void> {
    return this.transactions.run(call, async (tx) => {
      const timetables = new Timetables(tx, conferenceId);
      if ((await timetables.lock(id))?.state === 'computing')
        await timetables.change(id, { state: 'failed', failure: words.slice(0, 500) });
    });
  }

  onModuleDestroy(): void {
    this.isLeaving = true;
    for (const run of this.running) run.stop();
  }
}

const piece = ({ meeting, slot, table }: Placement, locked: ReadonlySet<string>): TimetablePiece => ({
  meetingId: meeting,
  slot,
  tableId: table,
  isLocked: locked.has(meeting),
});
