import { IsNull, MoreThan } from 'typeorm';
import type { StageEvent, StageRun } from '#contracts/signing/stage';
import type { Transaction } from '#platform/database';
import { StageEventRow } from './stage-event.entity.js';
import { StageRunRow } from './stage-run.entity.js';

export class StageRuns {
  constructor(private readonly tx: Transaction) {}

  /** The run that is on; locked, so that commands are taken one after another. */
  lockOpen(ceremonyId: string): Promise<StageRunRow | null> {
    return this.tx.findOne(StageRunRow, {
      where: { ceremonyId, endedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The run that is on, else the last one. */
  latest(ceremonyId: string): Promise<StageRunRow | null> {
    return this.tx.findOne(StageRunRow, { where: { ceremonyId }, order: { startedAt: 'DESC', id: 'DESC' } });
  }

  async nextNumber(ceremonyId: string, mode: StageRunRow['mode']): Promise<number> {
    return (await this.tx.countBy(StageRunRow, { ceremonyId, mode })) + 1;
  }

  async events(runId: string, after = 0): Promise<StageEvent[]> {
    const rows = await this.tx.find(StageEventRow, {
      where: { runId, seq: MoreThan(after) },
      order: { seq: 'ASC' },
    });
    return rows.map(({ seq, id, command, base, console, at, actorName }) => ({
      seq,
      id,
      console,
      base,
      command,
      at: at.toISOString(),
      by: actorName,
    }));
  }

  findEvent(id: string): Promise<StageEventRow | null> {
    return this.tx.findOneBy(StageEventRow, { id });
  }
}

export const asRun = ({ id, mode, number, startedAt, endedAt }: StageRunRow): StageRun => ({
  id,
  mode,
  number,
  startedAt: startedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});
