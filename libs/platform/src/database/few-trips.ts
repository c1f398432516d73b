import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { inOnePacket } from './one-packet.js';
import { sendPrepared } from './prepared-query.js';
import { joinWrites, type Write } from './write-all.js';

/** What a transaction comes to, with the writes that go last. */
export interface Outcome<T> {
  answer: T;
  writes: readonly (Write | null)[];
}

/**
 * A transaction without round trips of its own: BEGIN leaves with the first statement, COMMIT with the last writes.
 * When these are refused, the server takes COMMIT as ROLLBACK.
 */
export async function inFewTrips<T>(
  dataSource: DataSource,
  work: (tx: EntityManager) => Promise<Outcome<T>>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    // as startTransaction notes it: what opens a transaction within gets a savepoint
    Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
    inOnePacket(client);
    const begun = client.query('BEGIN');
    const { answer, writes } = await orRollback(client, begun, work(runner.manager));
    inOnePacket(client);
    const last = joinWrites(writes);
    const written = last ? sendPrepared(client, last, last.values) : undefined;
    await Promise.all([written, client.query('COMMIT')]);
    return answer;
  } finally {
    await runner.release();
  }
}

async function orRollback<T>(client: PoolClient, begun: Promise<unknown>, work: Promise<T>): Promise<T> {
  try {
    const [, done] = await Promise.all([begun, work]);
    return done;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined); // a connection that is gone has rolled back
    throw error;
  }
}
