import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where all processes together count what may be tried only so often. */
export class CreateLimitedAttempts1700000004000 implements MigrationInterface {
  name = 'CreateLimitedAttempts1700000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "limited_attempts" (
        "id" uuid NOT NULL,
        "bucket" bytea NOT NULL,
        "at" timestamptz NOT NULL,
        CONSTRAINT "limited_attempts_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "limited_attempts_bucket" ON "limited_attempts" ("bucket", "at")`);
    await runner.query(`CREATE INDEX "limited_attempts_at" ON "limited_attempts" ("at")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE limited_attempts');
  }
}
