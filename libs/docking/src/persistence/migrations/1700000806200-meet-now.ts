import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests for a slot that runs or comes next, and meetings that move into a free slot once both say yes. */
export class MeetNow1700000806200 implements MigrationInterface {
  name = 'MeetNow1700000806200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "meeting_requests" ADD "walk_in_at" timestamptz`);
    await runner.query(`
      CREATE TABLE "meeting_moves" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "meeting_id" uuid NOT NULL,
        "why" text NOT NULL,
        "starts_at" timestamptz NOT NULL,
        "ends_at" timestamptz NOT NULL,
        "state" text NOT NULL DEFAULT 'proposed',
        "agreed_ids" uuid array NOT NULL DEFAULT '{}',
        "created_at" timestamptz NOT NULL,
        CONSTRAINT "meeting_moves_time_order" CHECK (ends_at > starts_at),
        CONSTRAINT "meeting_moves_why_known" CHECK (why IN ('gap','now')),
        CONSTRAINT "meeting_moves_state_known" CHECK (state IN ('proposed','moved','declined','lapsed')),
        CONSTRAINT "meeting_moves_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "meeting_moves_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"),
        CONSTRAINT "meeting_moves_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id"))`);
    await runner.query(
      `CREATE UNIQUE INDEX "meeting_moves_once_a_meeting" ON "meeting_moves" ("meeting_id") WHERE state = 'proposed'`,
    );
    await runner.query(
      `CREATE INDEX "meeting_moves_conference" ON "meeting_moves" ("conference_id", "state")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "meeting_moves"');
    await runner.query('ALTER TABLE "meeting_requests" DROP "walk_in_at"');
  }
}
