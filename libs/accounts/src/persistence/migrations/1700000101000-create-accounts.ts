import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Colleagues, their sign-in sessions and roles. */
export class CreateAccounts1700000101000 implements MigrationInterface {
  name = 'CreateAccounts1700000101000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "users" (
        "id" uuid NOT NULL,
        "email" text NOT NULL,
        "name" text NOT NULL,
        "language" text NOT NULL DEFAULT 'zh',
        "password_hash" text,
        "is_administrator" boolean NOT NULL DEFAULT false,
        "state" text NOT NULL DEFAULT 'invited',
        "created_at" timestamptz NOT NULL,
        "last_sign_in_at" timestamptz,
        CONSTRAINT "users_active_has_password" CHECK (state <> 'active' OR password_hash IS NOT NULL),
        CONSTRAINT "users_language_known" CHECK (language IN ('zh','en')),
        CONSTRAINT "users_state_known" CHECK (state IN ('invited','active','disabled')),
        CONSTRAINT "users_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE UNIQUE INDEX "users_email_once" ON "users" ("email")`);

    await runner.query(`
      CREATE TABLE "sign_in_sessions" (
        "id" uuid NOT NULL,
        "token_hash" bytea NOT NULL,
        "user_id" uuid NOT NULL,
        "device" text NOT NULL,
        "address" text NOT NULL,
        "created_at" timestamptz NOT NULL,
        "last_seen_at" timestamptz NOT NULL,
        CONSTRAINT "sign_in_sessions_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "sign_in_sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE)`);
    await runner.query(
      `CREATE UNIQUE INDEX "sign_in_sessions_token_once" ON "sign_in_sessions" ("token_hash")`,
    );
    await runner.query(`CREATE INDEX "sign_in_sessions_user" ON "sign_in_sessions" ("user_id")`);

    await runner.query(`
      CREATE TABLE "role_grants" (
        "id" uuid NOT NULL,
        "user_id" uuid NOT NULL,
        "role" text NOT NULL,
        "conference_id" uuid,
        "campaign_id" uuid,
        "created_at" timestamptz NOT NULL,
        CONSTRAINT "role_grants_one_scope" CHECK (num_nonnulls(conference_id, campaign_id) = 1),
        CONSTRAINT "role_grants_role_known" CHECK (role IN ('manager','desk','door','reports')),
        CONSTRAINT "role_grants_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "role_grants_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX "role_grants_user" ON "role_grants" ("user_id")`);
    await runner.query(`
      CREATE UNIQUE INDEX "role_grants_conference_once" ON "role_grants" ("conference_id", "user_id", "role")
      WHERE conference_id IS NOT NULL`);
    await runner.query(`
      CREATE UNIQUE INDEX "role_grants_campaign_once" ON "role_grants" ("campaign_id", "user_id", "role")
      WHERE campaign_id IS NOT NULL`);

    await runner.query(`
      CREATE TABLE "password_reset_requests" (
        "id" uuid NOT NULL,
        "email" text NOT NULL,
        "created_at" timestamptz NOT NULL,
        CONSTRAINT "password_reset_requests_pkey" PRIMARY KEY ("id"))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['password_reset_requests', 'role_grants', 'sign_in_sessions', 'users'])
      await runner.query(`DROP TABLE "${table}"`);
  }
}
