import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds words anywhere in a name quickly where PostgreSQL has pg_trgm; without it the search is only slower. */
export class IndexOrganisationSearch1700000203000 implements MigrationInterface {
  name = 'IndexOrganisationSearch1700000203000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
        CREATE INDEX organisations_search_text ON organisations USING gin (search_text gin_trgm_ops);
      EXCEPTION WHEN feature_not_supported OR undefined_file OR insufficient_privilege THEN
        RAISE NOTICE 'pg_trgm is not available: searching organisations reads them all';
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX IF EXISTS organisations_search_text');
  }
}
