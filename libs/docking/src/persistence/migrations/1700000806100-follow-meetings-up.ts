import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who does what until when after a meeting. */
export class FollowMeetingsUp1700000806100 implements MigrationInterface {
  name = 'FollowMeetingsUp1700000806100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "meeting_follow_ups" (
        "meeting_id" uuid NOT NULL,
        "owner_id" uuid NOT NULL,
        "due_on" date NOT NULL,
        "words" text NOT NULL DEFAULT '',
        "done_at" timestamptz,
        "version" integer NOT NULL DEFAULT '1',
        "created_at" timestamptz NOT NULL,
        CONSTRAINT "meeting_follow_ups_pkey" PRIMARY KEY ("meeting_id"),
        CONSTRAINT "meeting_follow_ups_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id"),
        CONSTRAINT "meeting_follow_ups_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "registrations"("id"))`);
    await runner.query(
      `CREATE INDEX "meeting_follow_ups_open" ON "meeting_follow_ups" ("due_on") WHERE done_at IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "meeting_follow_ups"');
  }
}
