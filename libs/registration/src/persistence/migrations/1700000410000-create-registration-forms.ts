import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRegistrationForms1700000410000 implements MigrationInterface {
  name = 'CreateRegistrationForms1700000410000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "registration_forms" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "participant_type" text NOT NULL,
        "version" integer NOT NULL,
        "definition" jsonb NOT NULL,
        "is_current" boolean NOT NULL,
        "created_at" timestamptz NOT NULL,
        "created_by_id" uuid,
        CONSTRAINT "registration_forms_version" UNIQUE ("conference_id", "participant_type", "version"),
        CONSTRAINT "registration_forms_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "registration_forms_conference_id_fkey"
          FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"),
        CONSTRAINT "registration_forms_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id"))`);
    await runner.query(`
      CREATE UNIQUE INDEX "registration_forms_one_current"
        ON "registration_forms" ("conference_id", "participant_type") WHERE is_current`);
    await runner.query(`
      ALTER TABLE "registrations" ADD CONSTRAINT "registrations_form_id_fkey"
        FOREIGN KEY ("form_id") REFERENCES "registration_forms"("id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE registrations DROP CONSTRAINT registrations_form_id_fkey');
    await runner.query('DROP TABLE registration_forms');
  }
}
