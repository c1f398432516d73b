import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What universities answer to demands, the talk about it, and the files of both. */
export class CreateDockingAnswers1700000802000 implements MigrationInterface {
  name = 'CreateDockingAnswers1700000802000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "docking_answers" (
        "id" uuid NOT NULL,
        "demand_id" uuid NOT NULL,
        "organisation_id" uuid NOT NULL,
        "author_id" uuid NOT NULL,
        "achievement_id" uuid,
        "state" text NOT NULL DEFAULT 'submitted',
        "team" text NOT NULL,
        "approach" text NOT NULL,
        "evidence" text NOT NULL,
        "decided_at" timestamptz,
        "decision_words" text NOT NULL DEFAULT '',
        "version" integer NOT NULL DEFAULT '1',
        "created_at" timestamptz NOT NULL,
        "updated_at" timestamptz NOT NULL,
        CONSTRAINT "docking_answers_state_known" CHECK (state IN ('submitted','chosen','declined','withdrawn')),
        CONSTRAINT "docking_answers_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "docking_answers_demand_id_fkey" FOREIGN KEY ("demand_id") REFERENCES "docking_items"("id"),
        CONSTRAINT "docking_answers_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
        CONSTRAINT "docking_answers_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "registrations"("id"),
        CONSTRAINT "docking_answers_achievement_id_fkey" FOREIGN KEY ("achievement_id") REFERENCES "docking_items"("id"))`);
    await runner.query(`CREATE INDEX "docking_answers_author" ON "docking_answers" ("author_id")`);
    await runner.query(
      `CREATE UNIQUE INDEX "docking_answers_once_a_person" ON "docking_answers" ("demand_id", "author_id") WHERE state <> 'withdrawn'`,
    );
    await runner.query(`
      CREATE TABLE "docking_answer_messages" (
        "id" uuid NOT NULL,
        "answer_id" uuid NOT NULL,
        "by" text NOT NULL,
        "words" text NOT NULL,
        "at" timestamptz NOT NULL,
        CONSTRAINT "docking_answer_messages_by_known" CHECK (by IN ('enterprise','university','organiser')),
        CONSTRAINT "docking_answer_messages_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "docking_answer_messages_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "docking_answers"("id"))`);
    await runner.query(
      `CREATE INDEX "docking_answer_messages_thread" ON "docking_answer_messages" ("answer_id", "at")`,
    );
    await runner.query(`
      CREATE TABLE "docking_answer_calls" (
        "id" uuid NOT NULL,
        "demand_id" uuid NOT NULL,
        "registration_id" uuid NOT NULL,
        "mail_id" uuid,
        "asked_at" timestamptz NOT NULL,
        CONSTRAINT "docking_answer_calls_once" UNIQUE ("demand_id", "registration_id"),
        CONSTRAINT "docking_answer_calls_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "docking_answer_calls_demand_id_fkey" FOREIGN KEY ("demand_id") REFERENCES "docking_items"("id"),
        CONSTRAINT "docking_answer_calls_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id"),
        CONSTRAINT "docking_answer_calls_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mails"("id"))`);
    await runner.query(
      `CREATE INDEX "docking_answer_calls_registration" ON "docking_answer_calls" ("registration_id")`,
    );
    await runner.query(`
      CREATE TABLE "docking_files" (
        "id" uuid NOT NULL,
        "item_id" uuid,
        "answer_id" uuid,
        "name" text NOT NULL,
        "media_type" text NOT NULL,
        "size_bytes" integer NOT NULL,
        "content" bytea NOT NULL,
        "uploaded_at" timestamptz NOT NULL,
        CONSTRAINT "docking_files_of_one" CHECK ((item_id IS NULL) <> (answer_id IS NULL)),
        CONSTRAINT "docking_files_size_true" CHECK (size_bytes = octet_length(content)),
        CONSTRAINT "docking_files_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "docking_files_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "docking_items"("id"),
        CONSTRAINT "docking_files_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "docking_answers"("id"))`);
    await runner.query(
      `CREATE INDEX "docking_files_answer" ON "docking_files" ("answer_id") WHERE answer_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "docking_files_item" ON "docking_files" ("item_id") WHERE item_id IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'docking_files',
      'docking_answer_calls',
      'docking_answer_messages',
      'docking_answers',
    ])
      await runner.query(`DROP TABLE "${table}"`);
  }
}
