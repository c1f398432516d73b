import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Views of lists that colleagues keep for themselves. */
export class CreateSavedViews1700000104000 implements MigrationInterface {
  name = 'CreateSavedViews1700000104000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "saved_views" (
        "id" uuid NOT NULL,
        "user_id" uuid NOT NULL,
        "list" text NOT NULL,
        "name" text NOT NULL,
        "query" text NOT NULL,
        "created_at" timestamptz NOT NULL,
        CONSTRAINT "saved_views_name_once" UNIQUE ("user_id", "list", "name"),
        CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "saved_views_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_views');
  }
}
