import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests, meetings with their people, slots and tables. */
export class CreateMeetings1700000804000 implements MigrationInterface {
  name = 'CreateMeetings1700000804000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "docking_rules" (
        "conference_id" uuid NOT NULL,
        "asks" jsonb NOT NULL,
        "request_quota" integer NOT NULL DEFAULT '8',
        "expires_after_hours" integer NOT NULL DEFAULT '72',
        "opens_at" timestamptz,
        "closes_at" timestamptz,
        "walk_minutes" integer NOT NULL DEFAULT '5',
        "is_fair" boolean NOT NULL DEFAULT false,
        "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "docking_rules_window_order" CHECK (closes_at > opens_at),
        CONSTRAINT "docking_rules_expiry_range" CHECK (expires_after_hours >= 1),
        CONSTRAINT "docking_rules_quota_range" CHECK (request_quota >= 0 AND request_quota <= 100),
        CONSTRAINT "docking_rules_pkey" PRIMARY KEY ("conference_id"),
        CONSTRAINT "docking_rules_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"))`);
    await runner.query(`
      CREATE TABLE "meeting_blocks" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "starts_at" timestamptz NOT NULL,
        "ends_at" timestamptz NOT NULL,
        "slot_minutes" integer NOT NULL DEFAULT '20',
        "pause_minutes" integer NOT NULL DEFAULT '5',
        CONSTRAINT "meeting_blocks_lengths_positive" CHECK (slot_minutes BETWEEN 5 AND 240 AND pause_minutes BETWEEN 0 AND 60),
        CONSTRAINT "meeting_blocks_time_order" CHECK (ends_at > starts_at),
        CONSTRAINT "meeting_blocks_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "meeting_blocks_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"))`);
    await runner.query(
      `CREATE INDEX "meeting_blocks_conference" ON "meeting_blocks" ("conference_id", "starts_at")`,
    );
    await runner.query(`
      CREATE TABLE "meeting_tables" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "room_id" uuid NOT NULL,
        "number" integer NOT NULL,
        "closed_at" timestamptz,
        CONSTRAINT "meeting_tables_number_once" UNIQUE ("conference_id", "number"),
        CONSTRAINT "meeting_tables_number_positive" CHECK (number > 0),
        CONSTRAINT "meeting_tables_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "meeting_tables_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"),
        CONSTRAINT "meeting_tables_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "rooms"("id"))`);
    await runner.query(`CREATE INDEX "meeting_tables_room" ON "meeting_tables" ("room_id")`);
    await runner.query(`
      CREATE TABLE "meeting_absences" (
        "id" uuid NOT NULL,
        "registration_id" uuid NOT NULL,
        "starts_at" timestamptz NOT NULL,
        "ends_at" timestamptz NOT NULL,
        "by" text NOT NULL,
        "words" text NOT NULL DEFAULT '',
        CONSTRAINT "meeting_absences_by_known" CHECK (by IN ('participant','organiser')),
        CONSTRAINT "meeting_absences_time_order" CHECK (ends_at > starts_at),
        CONSTRAINT "meeting_absences_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "meeting_absences_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id"))`);
    await runner.query(`CREATE INDEX "meeting_absences_person" ON "meeting_absences" ("registration_id")`);
    await runner.query(`
      CREATE TABLE "meeting_requests" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "from_id" uuid NOT NULL,
        "to_id" uuid NOT NULL,
        "item_id" uuid,
        "reason" text NOT NULL,
        "state" text NOT NULL DEFAULT 'requested',
        "is_must" boolean NOT NULL DEFAULT false,
        "weight" integer NOT NULL DEFAULT '1',
        "expires_at" timestamptz NOT NULL,
        "answered_at" timestamptz,
        "decided_by" text,
        "answer_words" text NOT NULL DEFAULT '',
        "passed_from_id" uuid,
        "created_at" timestamptz NOT NULL,
        CONSTRAINT "meeting_requests_answered_is_dated" CHECK ((state = 'requested') = (answered_at IS NULL)),
        CONSTRAINT "meeting_requests_weight_range" CHECK (weight BETWEEN 1 AND 100),
        CONSTRAINT "meeting_requests_two_people" CHECK (from_id <> to_id),
        CONSTRAINT "meeting_requests_state_known" CHECK (state IN ('requested','accepted','declined','expired','cancelled')),
        CONSTRAINT "meeting_requests_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "meeting_requests_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"),
        CONSTRAINT "meeting_requests_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "registrations"("id"),
        CONSTRAINT "meeting_requests_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "registrations"("id"),
        CONSTRAINT "meeting_requests_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "docking_items"("id"),
        CONSTRAINT "meeting_requests_passed_from_id_fkey" FOREIGN KEY ("passed_from_id") REFERENCES "meeting_requests"("id"))`);
    await runner.query(
      `CREATE INDEX "meeting_requests_expiring" ON "meeting_requests" ("expires_at") WHERE state = 'requested'`,
    );
    await runner.query(`CREATE INDEX "meeting_requests_to" ON "meeting_requests" ("to_id")`);
    await runner.query(
      `CREATE INDEX "meeting_requests_newest" ON "meeting_requests" ("conference_id", "created_at", "id")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "meeting_requests_once_a_pair" ON "meeting_requests" (least("from_id", "to_id"), greatest("from_id", "to_id")) WHERE state IN ('requested','accepted')`,
    );
    await runner.query(`
      CREATE TABLE "meetings" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "source" text NOT NULL,
        "request_id" uuid,
        "item_id" uuid,
        "state" text NOT NULL DEFAULT 'unscheduled',
        "is_must" boolean NOT NULL DEFAULT false,
        "weight" integer NOT NULL DEFAULT '1',
        "is_locked" boolean NOT NULL DEFAULT false,
        "starts_at" timestamptz,
        "ends_at" timestamptz,
        "table_id" uuid,
        "outcome" text,
        "outcome_at" timestamptz,
        "cancel_reason" text NOT NULL DEFAULT '',
        "version" integer NOT NULL DEFAULT '1',
        "created_at" timestamptz NOT NULL,
        CONSTRAINT "meetings_weight_range" CHECK (weight BETWEEN 1 AND 100),
        CONSTRAINT "meetings_open_is_unplaced" CHECK (state <> 'unscheduled' OR starts_at IS NULL),
        CONSTRAINT "meetings_scheduled_is_placed" CHECK (state NOT IN ('scheduled','held','no-show') OR starts_at IS NOT NULL),
        CONSTRAINT "meetings_placed_whole" CHECK ((starts_at IS NULL) = (ends_at IS NULL) AND (starts_at IS NULL) = (table_id IS NULL)),
        CONSTRAINT "meetings_outcome_known" CHECK (outcome IN ('did-not-take-place','too-little-interest','informative','cooperation-possible','agreement-intended')),
        CONSTRAINT "meetings_source_known" CHECK (source IN ('request','organiser','walk-in')),
        CONSTRAINT "meetings_state_known" CHECK (state IN ('unscheduled','scheduled','held','no-show','cancelled')),
        CONSTRAINT "meetings_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "meetings_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"),
        CONSTRAINT "meetings_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "meeting_requests"("id"),
        CONSTRAINT "meetings_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "docking_items"("id"),
        CONSTRAINT "meetings_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "meeting_tables"("id"))`);
    await runner.query(
      `CREATE UNIQUE INDEX "meetings_request" ON "meetings" ("request_id") WHERE request_id IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX "meetings_starting" ON "meetings" ("conference_id", "starts_at")`);
    await runner.query(`CREATE INDEX "meetings_newest" ON "meetings" ("conference_id", "created_at", "id")`);
    await runner.query(
      `CREATE UNIQUE INDEX "meetings_table_once_a_slot" ON "meetings" ("table_id", "starts_at") WHERE state IN ('scheduled','held')`,
    );
    await runner.query(`
      CREATE TABLE "meeting_people" (
        "meeting_id" uuid NOT NULL,
        "registration_id" uuid NOT NULL,
        "side" text NOT NULL,
        "starts_at" timestamptz,
        "outcome" text,
        "note" text NOT NULL DEFAULT '',
        "told_at" timestamptz,
        CONSTRAINT "meeting_people_outcome_known" CHECK (outcome IN ('did-not-take-place','too-little-interest','informative','cooperation-possible','agreement-intended')),
        CONSTRAINT "meeting_people_side_known" CHECK (side IN ('asking','asked')),
        CONSTRAINT "meeting_people_pkey" PRIMARY KEY ("meeting_id", "registration_id"),
        CONSTRAINT "meeting_people_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id"),
        CONSTRAINT "meeting_people_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id"))`);
    await runner.query(
      `CREATE UNIQUE INDEX "meeting_people_once_a_slot" ON "meeting_people" ("registration_id", "starts_at") WHERE starts_at IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'meeting_people',
      'meetings',
      'meeting_requests',
      'meeting_absences',
      'meeting_tables',
      'meeting_blocks',
      'docking_rules',
    ])
      await runner.query(`DROP TABLE "${table}"`);
  }
}
