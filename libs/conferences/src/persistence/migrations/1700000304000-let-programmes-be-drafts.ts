import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions may stand outside the grid, name people one by one, belong to a stream and be signed up for. */
export class LetProgrammesBeDrafts1700000304000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "programme_sessions"
        ADD "theme_zh" text NOT NULL DEFAULT '',
        ADD "theme_en" text NOT NULL DEFAULT '',
        ADD "minutes" integer,
        ADD "people" jsonb NOT NULL DEFAULT '[]',
        ADD "sign_up" jsonb,
        ALTER "starts_at" DROP NOT NULL,
        ALTER "ends_at" DROP NOT NULL,
        ADD CONSTRAINT "programme_sessions_placed_whole" CHECK ((starts_at IS NULL) = (ends_at IS NULL)),
        ADD CONSTRAINT "programme_sessions_minutes_positive" CHECK (minutes > 0)`);
    await runner.query(
      `UPDATE "programme_sessions"
       SET minutes = greatest(1, round(extract(epoch FROM ends_at - starts_at) / 60))::integer`,
    );
    await runner.query(`
      ALTER TABLE "programme_sessions"
        ALTER "minutes" SET NOT NULL,
        ALTER "theme_zh" DROP DEFAULT,
        ALTER "theme_en" DROP DEFAULT,
        ALTER "people" DROP DEFAULT`);
    await runner.query(`ALTER TABLE "conferences" ADD "programme_version" integer NOT NULL DEFAULT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "conferences" DROP COLUMN "programme_version"`);
    await runner.query(`DELETE FROM "programme_sessions" WHERE starts_at IS NULL`);
    await runner.query(`
      ALTER TABLE "programme_sessions"
        DROP CONSTRAINT "programme_sessions_placed_whole",
        DROP CONSTRAINT "programme_sessions_minutes_positive",
        DROP COLUMN "theme_zh",
        DROP COLUMN "theme_en",
        DROP COLUMN "minutes",
        DROP COLUMN "people",
        DROP COLUMN "sign_up",
        ALTER "starts_at" SET NOT NULL,
        ALTER "ends_at" SET NOT NULL`);
  }
}
