import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conferences that are patterns for others. */
export class LetConferencesBeTemplates1700000311000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "conferences"
        ADD "is_template" boolean NOT NULL DEFAULT false,
        ADD "template_name" text NOT NULL DEFAULT '',
        ADD CONSTRAINT "conferences_template_is_draft"
          CHECK (NOT is_template OR (state = 'draft' AND template_name <> ''))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "conferences" DROP COLUMN "is_template", DROP COLUMN "template_name"`);
  }
}
