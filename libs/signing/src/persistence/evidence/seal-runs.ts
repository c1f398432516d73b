import type { Transaction } from '#platform/database';
import { SealRun } from './seal-run.entity.js';

/** A run that has said nothing for so long died, or its job was lost. */
const SILENT_MS = 20_000;

export class SealRuns {
  constructor(private readonly tx: Transaction) {}

  async latest(conferenceId: string): Promise<SealRun | null> {
    return this.tx.findOne(SealRun, { where: { conferenceId }, order: { startedAt: 'DESC' } });
  }

  /** Whether it was taken: one run at a time for a conference. */
  async add(run: SealRun): Promise<boolean> {
    const rows: unknown[] = await this.tx.query(
      `INSERT INTO seal_runs (id, conference_id, state, total, started_at, heard_at) VALUES ($1, $2, 'running', $3, $4, $4)
       ON CONFLICT (conference_id) WHERE state = 'running' DO NOTHING RETURNING id`,
      [run.id, run.conferenceId, run.total, run.startedAt],
    );
    return rows.length === 1;
  }

  find(id: string): Promise<SealRun | null> {
    return this.tx.findOneBy(SealRun, { id });
  }

  async change(id: string, changes: Partial<SealRun>): Promise<void> {
    await this.tx.update(SealRun, { id, state: 'running' }, changes);
  }

  /** Taken up by one worker at a time: whoever finds it silent says at once that it is alive. */
  async silent(now: Date): Promise<string[]> {
    const rows = (await this.tx.query(
      `UPDATE seal_runs SET heard_at = $1 WHERE state = 'running' AND heard_at < $2 RETURNING id`,
      [now, new Date(now.getTime() - SILENT_MS)],
    )) as [{ id: string }[], number];
    return rows[0].map(({ id }) => id);
  }
}
