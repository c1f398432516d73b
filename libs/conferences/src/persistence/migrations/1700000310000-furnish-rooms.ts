import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meeting tables and equipment of rooms. */
export class FurnishRooms1700000310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "rooms"
        ADD "tables" integer,
        ADD "seats_per_table" integer,
        ADD "features_zh" text NOT NULL DEFAULT '',
        ADD "features_en" text NOT NULL DEFAULT '',
        ADD CONSTRAINT "rooms_tables_range" CHECK (tables >= 0 AND seats_per_table >= 1)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "rooms"
        DROP COLUMN "tables", DROP COLUMN "seats_per_table", DROP COLUMN "features_zh", DROP COLUMN "features_en"`);
  }
}
