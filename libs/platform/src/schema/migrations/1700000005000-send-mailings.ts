import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mails belong to mailings, know what became of them after they left, spare addresses and heed each domain's pace. The
 * new columns have constant defaults, so that a table of many mails is not rewritten; only what is still to be sent
 * needs its domain.
 */
export class SendMailings1700000005000 implements MigrationInterface {
  name = 'SendMailings1700000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "mails"
        ADD "batch_id" uuid,
        ADD "category" text NOT NULL DEFAULT 'personal',
        ADD "delivery" text NOT NULL DEFAULT 'at-least-once',
        ADD "sender_name" text,
        ADD "reply_to" text,
        ADD "domain" text NOT NULL DEFAULT '',
        ADD "handed_over_at" timestamptz,
        ADD "is_stopped" boolean NOT NULL DEFAULT false,
        ADD "delivered_at" timestamptz,
        ADD "bounced_at" timestamptz,
        ADD "clicked_at" timestamptz,
        ADD CONSTRAINT "mails_category_known" CHECK (category IN ('personal','mailing')),
        ADD CONSTRAINT "mails_delivery_known" CHECK (delivery IN ('at-least-once','at-most-once')),
        DROP CONSTRAINT "mails_state_known",
        ADD CONSTRAINT "mails_state_known"
          CHECK (state IN ('queued','sending','sent','failed','dropped','suppressed','unknown'))`);
    await runner.query(
      `UPDATE "mails" SET "domain" = lower(substring("to_address" FROM '[^@]*$'))
       WHERE state IN ('queued','sending')`,
    );
    await runner.query(
      `CREATE INDEX "mails_batch" ON "mails" ("batch_id", "state") WHERE batch_id IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX "mails_under_way" ON "mails" ("domain") WHERE state = 'sending'`);

    await runner.query(`
      CREATE TABLE "mail_suppressions" (
        "address" text NOT NULL,
        "reason" text NOT NULL,
        "reason_before" text,
        "recorded_at" timestamptz NOT NULL,
        "mail_id" uuid,
        "words" text,
        CONSTRAINT "mail_suppressions_reason_known"
          CHECK (reason IN ('unknown-user','unsubscribed','complained','by-hand')),
        CONSTRAINT "mail_suppressions_pkey" PRIMARY KEY ("address"))`);

    await runner.query(`
      CREATE TABLE "mail_domains" (
        "domain" text NOT NULL,
        "paused_until" timestamptz,
        "pause_seconds" integer NOT NULL,
        "concurrency" integer NOT NULL,
        "per_minute" integer,
        "minute_began" timestamptz NOT NULL,
        "taken_in_minute" integer NOT NULL DEFAULT 0,
        "last_class" text,
        "last_words" text,
        "updated_at" timestamptz NOT NULL,
        CONSTRAINT "mail_domains_pkey" PRIMARY KEY ("domain"))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "mail_domains"');
    await runner.query('DROP TABLE "mail_suppressions"');
    await runner.query(`DELETE FROM "mails" WHERE state IN ('suppressed','unknown')`);
    await runner.query(`
      ALTER TABLE "mails"
        DROP CONSTRAINT "mails_state_known",
        ADD CONSTRAINT "mails_state_known" CHECK (state IN ('queued','sending','sent','failed','dropped')),
        DROP "batch_id", DROP "category", DROP "delivery", DROP "sender_name", DROP "reply_to", DROP "domain",
        DROP "handed_over_at", DROP "is_stopped", DROP "delivered_at", DROP "bounced_at", DROP "clicked_at"`);
  }
}
