import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions after the day, and what was answered. */
export class CreateSurveys1700000701000 implements MigrationInterface {
  name = 'CreateSurveys1700000701000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "surveys" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "title_zh" text NOT NULL,
        "title_en" text NOT NULL,
        "intro_zh" text NOT NULL DEFAULT '',
        "intro_en" text NOT NULL DEFAULT '',
        "definition" jsonb NOT NULL,
        "is_anonymous" boolean NOT NULL DEFAULT false,
        "closes_at" timestamptz,
        "created_at" timestamptz NOT NULL,
        "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "surveys_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "surveys_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"))`);
    await runner.query(`CREATE INDEX "surveys_conference" ON "surveys" ("conference_id", "created_at")`);
    await runner.query(`
      CREATE TABLE "survey_answers" (
        "id" uuid NOT NULL,
        "survey_id" uuid NOT NULL,
        "registration_id" uuid,
        "answers" jsonb NOT NULL,
        "answered_at" timestamptz NOT NULL,
        CONSTRAINT "survey_answers_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "survey_answers_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "surveys"("id"),
        CONSTRAINT "survey_answers_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id"))`);
    await runner.query(
      `CREATE INDEX "survey_answers_survey" ON "survey_answers" ("survey_id", "answered_at")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "survey_answers_once_each" ON "survey_answers" ("survey_id", "registration_id") WHERE registration_id IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['survey_answers', 'surveys']) await runner.query(`DROP TABLE "${table}"`);
  }
}
