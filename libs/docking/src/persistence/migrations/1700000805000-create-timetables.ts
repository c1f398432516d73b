import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The versions of a conference's meeting timetable. */
export class CreateTimetables1700000805000 implements MigrationInterface {
  name = 'CreateTimetables1700000805000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "timetables" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "number" integer NOT NULL,
        "state" text NOT NULL,
        "mode" text NOT NULL,
        "based_on_id" uuid,
        "pieces" jsonb NOT NULL,
        "unplaced" jsonb NOT NULL,
        "figures" jsonb,
        "known" jsonb NOT NULL,
        "lost_tables" uuid array NOT NULL,
        "ground_mark" text NOT NULL DEFAULT '',
        "seconds_allowed" integer NOT NULL,
        "seed" integer NOT NULL,
        "stop_asked_at" timestamptz,
        "heard_at" timestamptz,
        "failure" text NOT NULL DEFAULT '',
        "published_at" timestamptz,
        "version" integer NOT NULL DEFAULT '1',
        "created_at" timestamptz NOT NULL,
        CONSTRAINT "timetables_number_once" UNIQUE ("conference_id", "number"),
        CONSTRAINT "timetables_published_is_dated" CHECK (state <> 'published' OR published_at IS NOT NULL),
        CONSTRAINT "timetables_mode_known" CHECK (mode IN ('anew','rest','by-hand')),
        CONSTRAINT "timetables_state_known" CHECK (state IN ('computing','provisional','published','superseded','failed')),
        CONSTRAINT "timetables_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "timetables_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"),
        CONSTRAINT "timetables_based_on_id_fkey" FOREIGN KEY ("based_on_id") REFERENCES "timetables"("id"))`);
    await runner.query(
      `CREATE UNIQUE INDEX "timetables_one_computing" ON "timetables" ("conference_id") WHERE state = 'computing'`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "timetables_one_published" ON "timetables" ("conference_id") WHERE state = 'published'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "timetables"');
  }
}
