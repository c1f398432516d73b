import type { DataSourceOptions, EntitySchema, MigrationInterface } from 'typeorm';
import { SnakeNames } from './snake-names.js';

type Class<T = object> = new (...args: never[]) => T;

/** Every entity and migration of the product, listed by hand. */
export interface Schema {
  entities: readonly (Class | EntitySchema)[];
  migrations: readonly Class<MigrationInterface>[];
}

export interface ConnectionOptions {
  databaseUrl: string;
  poolSize: number;
}

export function dataSourceOptions(
  schema: Schema,
  { databaseUrl, poolSize }: ConnectionOptions,
): DataSourceOptions {
  return {
    type: 'postgres',
    url: databaseUrl,
    poolSize,
    applicationName: 'zijin',
    namingStrategy: new SnakeNames(),
    entities: [...schema.entities] as Class[],
    migrations: [...schema.migrations] as Class<MigrationInterface>[],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    synchronize: false,
    extra: {
      keepAlive: true,
      // statements asked together are sent together, each answered in its turn
      pipeline: true,
      // also how long a request may queue for a connection: a crowd waits its turn rather than being turned away
      connectionTimeoutMillis: 60_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  };
}
