import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a survey was sent to, and whether they answered; for an anonymous one, never when or what. */
export class AskPeopleInSurveys1700000714000 implements MigrationInterface {
  name = 'AskPeopleInSurveys1700000714000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "survey_links" (
        "id" uuid NOT NULL,
        "survey_id" uuid NOT NULL,
        "registration_id" uuid NOT NULL,
        "has_answered" boolean NOT NULL DEFAULT false,
        CONSTRAINT "survey_links_once_each" UNIQUE ("survey_id", "registration_id"),
        CONSTRAINT "survey_links_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "survey_links_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "surveys"("id"),
        CONSTRAINT "survey_links_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id"))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "survey_links"');
  }
}
