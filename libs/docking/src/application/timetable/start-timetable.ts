import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { computeTimetable } from '#contracts/jobs/docking';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId, type Transaction } from '#platform/database';
import { recordJob } from '#platform/outbox';
import { hasBegun, problemOf, startsFrom } from '../../domain/timetable/problem-of.js';
import type { StartTimetableDto } from '../../http/timetable/timetable.dto.js';
import type { TimetableSummaryView } from '../../http/timetable/timetable.view.js';
import { Grounds } from '../../persistence/meetings/grounds.js';
import type { Timetable } from '../../persistence/meetings/timetable.entity.js';
import { Timetables } from '../../persistence/meetings/timetables.js';
import { BusyTimes } from '../meetings/busy-times.js';
import { countAnew } from './count-anew.js';
import { sayAbsent } from './say-absent.js';
import { timetableGround } from './timetable-ground.js';
import { timetableSummary } from './timetable-views.js';

const USUAL_SECONDS = 60;

/** One button: a new version is made of what stands now, or of a provisional one. */
@Injectable()
export class StartTimetable {
  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
  ) {}

  /**
   * @throws DomainError timetable.nothing-to-place, timetable.no-slots, timetable.no-tables, timetable.is-computing,
   * timetable.is-not-provisional of the one it is to start from
   */
  run(call: Call, conferenceId: string, wish: StartTimetableDto): Promise<TimetableSummaryView> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'docking.edit');
      await new Grounds(tx, conferenceId).hold();
      const timetables = new Timetables(tx, conferenceId);
      if (await timetables.computing()) throw new DomainError('timetable.is-computing');
      await sayAbsent(tx, call, conferenceId, wish.absentIds ?? []);
      const base = wish.basedOnId ? await baseOf(timetables, wish.basedOnId) : null;
      const version = await this.newVersion(tx, call, conferenceId, wish, base);
      await timetables.add(version);
      if (version.state === 'computing') await recordJob(tx, computeTimetable, { timetableId: version.id });
      await recordAudit(tx, call, {
        action: 'timetable.started',
        subject: { kind: 'timetable', id: version.id },
        scopeId: conferenceId,
        details: {
          number: version.number,
          mode: version.mode,
          lostTables: version.lostTables.length,
          absent: wish.absentIds?.length ?? 0,
        },
      });
      return timetableSummary(version);
    });
  }

  private async newVersion(
    tx: Transaction,
    call: Call,
    conferenceId: string,
    { mode = 'anew', seconds = USUAL_SECONDS, seed = 1, lostTableIds = [] }: StartTimetableDto,
    base: Timetable | null,
  ): Promise<Timetable> {
    const lostTables = [...new Set([...(base?.lostTables ?? []), ...lostTableIds])];
    const { ground } = await timetableGround(tx, call, conferenceId, this.busyTimes);
    const pieces = base?.pieces ?? null;
    const problem = problemOf(ground, { mode, pieces, lostTables });
    if (problem.meetings.length === 0) throw new DomainError('timetable.nothing-to-place');
    if (problem.slots.length === 0) throw new DomainError('timetable.no-slots');
    if (problem.tables.every(({ closed }) => closed)) throw new DomainError('timetable.no-tables');
    const version: Timetable = {
      id: newId(),
      conferenceId,
      number: await new Timetables(tx, conferenceId).nextNumber(),
      state: mode === 'by-hand' ? 'provisional' : 'computing',
      mode,
      basedOnId: base?.id ?? null,
      pieces: startsFrom(
        ground.meetings,
        { pieces },
        new Set(base?.unplaced.map(({ meetingId }) => meetingId)),
      ),
      known: startsFrom(ground.meetings, { pieces: null }),
      unplaced: base?.unplaced ?? [],
      figures: null,
      lostTables,
      groundMark: '',
      secondsAllowed: seconds,
      seed,
      stopAskedAt: null,
      heardAt: null,
      failure: '',
      publishedAt: null,
      version: 1,
      createdAt: call.clock.now(),
    };
    if (mode !== 'by-hand') return version;
    const begun = new Set(ground.meetings.filter((each) => hasBegun(each, ground.now)).map(({ id }) => id));
    const proven = base ?? (await new Timetables(tx, conferenceId).published());
    return { ...version, ...countAnew(problem, version, begun, proven) };
  }
}

async function baseOf(timetables: Timetables, id: string): Promise<Timetable> {
  const base = await timetables.lock(id);
  if (!base) throw new DomainError('access.not-found');
  if (base.state !== 'provisional') throw new DomainError('timetable.is-not-provisional');
  return base;
}
