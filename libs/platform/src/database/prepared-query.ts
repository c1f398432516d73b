import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';

export interface PreparedQuery {
  /** One name per text: each connection plans it once and keeps the plan. */
  name: string;
  text: string;
}

/** Runs a statement that is worth keeping planned, in the transaction or, outside one, by itself. */
export async function queryPrepared<Row extends object>(
  tx: EntityManager,
  query: PreparedQuery,
  values: readonly unknown[],
): Promise<Row[]> {
  const runner = tx.queryRunner ?? tx.dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    return (await client.query<Row>({ ...query, values: [...values] })).rows;
  } finally {
    if (!tx.queryRunner) await runner.release();
  }
}
