import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of the technical floor: audit, mails, outbox, links, answers kept for repeated requests. */
export class CreatePlatform1700000001000 implements MigrationInterface {
  name = 'CreatePlatform1700000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "request_repeats" (
        "key_hash" bytea NOT NULL,
        "payload_hash" bytea NOT NULL,
        "sealed_answer" bytea NOT NULL,
        "created_at" timestamptz NOT NULL,
        CONSTRAINT "request_repeats_pkey" PRIMARY KEY ("key_hash"))`);
    await runner.query(`CREATE INDEX "request_repeats_created_at" ON "request_repeats" ("created_at")`);

    await runner.query(`
      CREATE TABLE "audit_entries" (
        "id" uuid NOT NULL,
        "at" timestamptz NOT NULL,
        "action" text NOT NULL,
        "actor" text NOT NULL,
        "subject_kind" text NOT NULL,
        "subject_id" uuid NOT NULL,
        "scope_id" uuid,
        "details" jsonb NOT NULL,
        "reference" text NOT NULL,
        CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "audit_entries_scope" ON "audit_entries" ("scope_id", "at")`);
    await runner.query(
      `CREATE INDEX "audit_entries_subject" ON "audit_entries" ("subject_kind", "subject_id")`,
    );

    await runner.query(`
      CREATE TABLE "mails" (
        "id" uuid NOT NULL,
        "message_id" text NOT NULL,
        "template" text NOT NULL,
        "language" text NOT NULL,
        "to_name" text NOT NULL,
        "to_address" text NOT NULL,
        "subject_kind" text NOT NULL,
        "subject_id" uuid NOT NULL,
        "scope_id" uuid,
        "data" jsonb NOT NULL,
        "state" text NOT NULL DEFAULT 'queued',
        "attempts" integer NOT NULL DEFAULT 0,
        "next_attempt_at" timestamptz NOT NULL,
        "enqueued_at" timestamptz,
        "claimed_until" timestamptz,
        "last_reply" text,
        "subject_line" text,
        "source" bytea,
        "created_at" timestamptz NOT NULL,
        "sent_at" timestamptz,
        CONSTRAINT "mails_state_known" CHECK (state IN ('queued','sending','sent','failed','dropped')),
        CONSTRAINT "mails_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "mails_scope" ON "mails" ("scope_id", "created_at")`);
    await runner.query(`CREATE INDEX "mails_subject" ON "mails" ("subject_kind", "subject_id")`);
    await runner.query(`CREATE INDEX "mails_newest" ON "mails" ("created_at", "id")`);
    await runner.query(
      `CREATE INDEX "mails_due" ON "mails" ("next_attempt_at") WHERE state IN ('queued','sending')`,
    );

    await runner.query(`
      CREATE TABLE "outbox" (
        "id" uuid NOT NULL,
        "job" text NOT NULL,
        "payload" jsonb NOT NULL,
        "created_at" timestamptz NOT NULL DEFAULT now(),
        "relayed_at" timestamptz,
        CONSTRAINT "outbox_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "outbox_waiting" ON "outbox" ("created_at") WHERE relayed_at IS NULL`);

    await runner.query(`
      CREATE TABLE "access_tokens" (
        "token_hash" bytea NOT NULL,
        "purpose" text NOT NULL,
        "subject_id" uuid NOT NULL,
        "created_at" timestamptz NOT NULL,
        "expires_at" timestamptz NOT NULL,
        "used_at" timestamptz,
        CONSTRAINT "access_tokens_pkey" PRIMARY KEY ("token_hash"))`);
    await runner.query(`CREATE INDEX "access_tokens_subject" ON "access_tokens" ("purpose", "subject_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['access_tokens', 'outbox', 'mails', 'audit_entries', 'request_repeats'])
      await runner.query(`DROP TABLE "${table}"`);
  }
}
