import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A ceremony is rehearsed and gone through: each run is the plan it began with and the commands given since. */
export class RunTheStage1700000901500 implements MigrationInterface {
  name = 'RunTheStage1700000901500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "stage_runs" (
        "id" uuid NOT NULL,
        "ceremony_id" uuid NOT NULL,
        "mode" text NOT NULL,
        "number" integer NOT NULL,
        "show" jsonb NOT NULL,
        "started_at" timestamptz NOT NULL,
        "ended_at" timestamptz,
        CONSTRAINT "stage_runs_number_once" UNIQUE ("ceremony_id", "mode", "number"),
        CONSTRAINT "stage_runs_mode_known" CHECK (mode IN ('rehearsal','live')),
        CONSTRAINT "stage_runs_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "stage_runs_ceremony_id_fkey" FOREIGN KEY ("ceremony_id") REFERENCES "ceremonies"("id"))`);
    await runner.query(
      `CREATE UNIQUE INDEX "stage_runs_one_open" ON "stage_runs" ("ceremony_id") WHERE ended_at IS NULL`,
    );
    await runner.query(`
      CREATE TABLE "stage_events" (
        "run_id" uuid NOT NULL,
        "seq" integer NOT NULL,
        "id" uuid NOT NULL,
        "command" jsonb NOT NULL,
        "base" integer NOT NULL,
        "console" uuid NOT NULL,
        "at" timestamptz NOT NULL,
        "actor_name" text NOT NULL,
        "device" text NOT NULL,
        CONSTRAINT "stage_events_id_once" UNIQUE ("id"),
        CONSTRAINT "stage_events_counted" CHECK (seq >= 1),
        CONSTRAINT "stage_events_pkey" PRIMARY KEY ("run_id", "seq"),
        CONSTRAINT "stage_events_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "stage_runs"("id"))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['stage_events', 'stage_runs']) await runner.query(`DROP TABLE "${table}"`);
  }
}
