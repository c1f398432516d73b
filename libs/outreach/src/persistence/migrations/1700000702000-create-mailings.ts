import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters to many: whom, what, when, and the mail planned for each. */
export class CreateMailings1700000702000 implements MigrationInterface {
  name = 'CreateMailings1700000702000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "audiences" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "name" text NOT NULL,
        "definition" jsonb NOT NULL,
        "created_at" timestamptz NOT NULL,
        "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "audiences_name_once" UNIQUE ("conference_id", "name"),
        CONSTRAINT "audiences_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "audiences_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"))`);
    await runner.query(`
      CREATE TABLE "letter_templates" (
        "id" uuid NOT NULL,
        "conference_id" uuid,
        "name" text NOT NULL,
        "purpose" text NOT NULL,
        "letter" jsonb NOT NULL,
        "created_at" timestamptz NOT NULL,
        "updated_at" timestamptz NOT NULL,
        "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "letter_templates_purpose_known" CHECK (purpose IN ('invitation','nudge','information','reminder','thanks','survey','follow-up')),
        CONSTRAINT "letter_templates_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "letter_templates_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"))`);
    await runner.query(`
      CREATE TABLE "mailings" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "name" text NOT NULL,
        "purpose" text NOT NULL,
        "state" text NOT NULL DEFAULT 'draft',
        "audience" jsonb NOT NULL,
        "letter" jsonb NOT NULL,
        "schedule" jsonb NOT NULL,
        "delivery" text NOT NULL DEFAULT 'at-least-once',
        "sender_name" text NOT NULL DEFAULT '',
        "reply_to" text,
        "attachments" text[] NOT NULL DEFAULT '{}',
        "quiet_from" text,
        "quiet_until" text,
        "good_for_hours" integer NOT NULL DEFAULT '24',
        "participant_type" text,
        "is_locked" boolean NOT NULL DEFAULT false,
        "holds_until" timestamptz,
        "survey_id" uuid,
        "due_at" timestamptz,
        "started_at" timestamptz,
        "finished_at" timestamptz,
        "created_at" timestamptz NOT NULL,
        "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "mailings_waiting_is_due" CHECK (state NOT IN ('scheduled','sending') OR due_at IS NOT NULL),
        CONSTRAINT "mailings_delivery_known" CHECK (delivery IN ('at-least-once','at-most-once')),
        CONSTRAINT "mailings_state_known" CHECK (state IN ('draft','scheduled','sending','done','stopped')),
        CONSTRAINT "mailings_purpose_known" CHECK (purpose IN ('invitation','nudge','information','reminder','thanks','survey','follow-up')),
        CONSTRAINT "mailings_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "mailings_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"),
        CONSTRAINT "mailings_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "surveys"("id"))`);
    await runner.query(
      `CREATE INDEX "mailings_active" ON "mailings" ("due_at") WHERE state IN ('scheduled','sending')`,
    );
    await runner.query(`CREATE INDEX "mailings_conference" ON "mailings" ("conference_id", "created_at")`);
    await runner.query(`
      CREATE TABLE "planned_mails" (
        "id" uuid NOT NULL,
        "mailing_id" uuid NOT NULL,
        "recipient_kind" text NOT NULL,
        "recipient_id" uuid NOT NULL,
        "due_at" timestamptz NOT NULL,
        "state" text NOT NULL DEFAULT 'planned',
        "skip_reason" text,
        "mail_id" uuid,
        CONSTRAINT "planned_mails_once_each" UNIQUE ("mailing_id", "recipient_id"),
        CONSTRAINT "planned_mails_enqueued_as_mail" CHECK (state <> 'enqueued' OR mail_id IS NOT NULL),
        CONSTRAINT "planned_mails_skipped_with_reason" CHECK ((state = 'skipped') = (skip_reason IS NOT NULL)),
        CONSTRAINT "planned_mails_state_known" CHECK (state IN ('planned','enqueued','skipped')),
        CONSTRAINT "planned_mails_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "planned_mails_mailing_id_fkey" FOREIGN KEY ("mailing_id") REFERENCES "mailings"("id"),
        CONSTRAINT "planned_mails_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mails"("id"))`);
    await runner.query(
      `CREATE INDEX "planned_mails_mail" ON "planned_mails" ("mail_id") WHERE mail_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "planned_mails_due" ON "planned_mails" ("due_at", "id") WHERE state = 'planned'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['planned_mails', 'mailings', 'letter_templates', 'audiences'])
      await runner.query(`DROP TABLE "${table}"`);
  }
}
