import { DataSource } from 'typeorm';
import { dataSourceOptions, type Schema } from './data-source.js';

/** The statements that would bring a migrated database to what the entities say; empty when they agree. */
export async function schemaDrift(databaseUrl: string, schema: Schema): Promise<string[]> {
  const dataSource = await new DataSource(
    dataSourceOptions(schema, { databaseUrl, poolSize: 2 }),
  ).initialize();
  try {
    const statements = await dataSource.driver.createSchemaBuilder().log();
    return statements.upQueries.map((query) => query.query);
  } finally {
    await dataSource.destroy();
  }
}
