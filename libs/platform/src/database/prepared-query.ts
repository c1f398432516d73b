import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { inOnePacket } from './one-packet.js';

export interface PreparedQuery {
  /** One name per text: each connection plans it once and keeps the plan. */
  name: string;
  text: string;
}

/**
 * Runs a statement that is worth keeping planned, in the transaction or, outside one, by itself. Statements of one
 * transaction that are asked before any of them is awaited go in one round trip; they run in the order asked.
 */
export async function queryPrepared<Row extends object>(
  tx: EntityManager,
  query: PreparedQuery,
  values: readonly unknown[],
): Promise<Row[]> {
  const runner = tx.queryRunner ?? tx.dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    return await sendPrepared<Row>(client, query, values);
  } finally {
    if (!tx.queryRunner) await runner.release();
  }
}

/** As `queryPrepared` over a connection in hand: the statement is on its way when this returns. */
export function sendPrepared<Row extends object>(
  client: PoolClient,
  query: PreparedQuery,
  values: readonly unknown[],
): Promise<Row[]> {
  inOnePacket(client);
  return client.query<Row>({ ...query, values: [...values] }).then(({ rows }) => rows);
}
