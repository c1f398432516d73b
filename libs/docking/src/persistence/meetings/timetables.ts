import type { Transaction } from '#platform/database';
import { Timetable } from './timetable.entity.js';

/** A version without what stands where. */
export type TimetableRow = Omit<Timetable, 'pieces' | 'known' | 'unplaced'>;

const everyColumn: Record<keyof Timetable, true> = {
  id: true,
  conferenceId: true,
  number: true,
  state: true,
  mode: true,
  basedOnId: true,
  pieces: true,
  known: true,
  unplaced: true,
  figures: true,
  lostTables: true,
  groundMark: true,
  secondsAllowed: true,
  seed: true,
  stopAskedAt: true,
  heardAt: true,
  failure: true,
  publishedAt: true,
  version: true,
  createdAt: true,
};

/** The versions of one conference's meeting timetable. */
export class Timetables {
  constructor(
    private readonly tx: Transaction,
    private readonly conferenceId: string,
  ) {}

  /** The newest first; asked every second while one is made, hence without what stands where. */
  all(): Promise<TimetableRow[]> {
    const { pieces: _pieces, known: _known, unplaced: _unplaced, ...select } = everyColumn;
    return this.tx.find(Timetable, {
      select,
      where: { conferenceId: this.conferenceId },
      order: { number: 'DESC' },
    });
  }

  find(id: string): Promise<Timetable | null> {
    return this.tx.findOneBy(Timetable, { id, conferenceId: this.conferenceId });
  }

  lock(id: string): Promise<Timetable | null> {
    return this.tx.findOne(Timetable, {
      where: { id, conferenceId: this.conferenceId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  published(): Promise<Timetable | null> {
    return this.tx.findOneBy(Timetable, { conferenceId: this.conferenceId, state: 'published' });
  }

  computing(): Promise<Timetable | null> {
    return this.tx.findOneBy(Timetable, { conferenceId: this.conferenceId, state: 'computing' });
  }

  /** The number of the next version; two at once are told apart by `timetables_number_once`. */
  async nextNumber(): Promise<number> {
    const [row] = (await this.tx.query(
      'SELECT coalesce(max(number), 0)::int + 1 AS next FROM timetables WHERE conference_id = $1',
      [this.conferenceId],
    )) as [{ next: number }];
    return row.next;
  }

  async add(timetable: Timetable): Promise<void> {
    await this.tx.insert(Timetable, timetable as never); // TypeORM's partial type does not reach into JSON columns
  }

  async change(id: string, changes: Partial<Timetable>): Promise<void> {
    await this.tx.update(Timetable, id, { ...changes, version: () => 'version + 1' } as never); // as above
  }
}

/** A run whose process has not been heard for so long is taken up by another. */
export const SILENT_AFTER_MS = 30_000;

/** Takes up a run for this process, unless another one is heard to be at it; across conferences. */
export async function takeUpRun(tx: Transaction, id: string, now: Date): Promise<Timetable | null> {
  const found = await tx.findOne(Timetable, {
    where: { id, state: 'computing' },
    lock: { mode: 'pessimistic_write' },
  });
  if (!found || (found.heardAt && now.getTime() - found.heardAt.getTime() < SILENT_AFTER_MS)) return null;
  await tx.update(Timetable, id, { heardAt: now });
  return found;
}

/** Runs that nobody is at. */
export async function silentRuns(tx: Transaction, now: Date): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT id FROM timetables WHERE state = 'computing' AND (heard_at IS NULL OR heard_at < $1)`,
    [new Date(now.getTime() - SILENT_AFTER_MS)],
  );
  return rows.map(({ id }) => id);
}
