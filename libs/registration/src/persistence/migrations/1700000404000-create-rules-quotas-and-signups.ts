import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRulesQuotasAndSignups1700000404000 implements MigrationInterface {
  name = 'CreateRulesQuotasAndSignups1700000404000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "registrations"
        ADD "answers" jsonb NOT NULL DEFAULT '{}',
        ADD "form_id" uuid,
        ADD "registered_by_id" uuid,
        ADD "is_contact" boolean NOT NULL DEFAULT false,
        ADD "keeps_place" boolean NOT NULL DEFAULT false,
        ADD "handed_over_to_id" uuid,
        ADD "edited_at" timestamptz,
        ADD "version" integer NOT NULL DEFAULT '1',
        ADD CONSTRAINT "registrations_kept_place_is_pending" CHECK (NOT keeps_place OR state = 'pending'),
        ADD CONSTRAINT "registrations_registered_by_id_fkey"
          FOREIGN KEY ("registered_by_id") REFERENCES "registrations"("id"),
        ADD CONSTRAINT "registrations_handed_over_to_id_fkey"
          FOREIGN KEY ("handed_over_to_id") REFERENCES "registrations"("id")`);
    await runner.query(
      `CREATE INDEX "registrations_registered_by" ON "registrations" ("registered_by_id")
       WHERE registered_by_id IS NOT NULL`,
    );
    await runner.query(`
      CREATE TABLE "registration_rules" (
        "conference_id" uuid NOT NULL,
        "participant_type" text NOT NULL,
        "is_public" boolean NOT NULL,
        "needs_approval" boolean NOT NULL,
        "approval_after_edit" boolean NOT NULL,
        "auto_approve_invited" boolean NOT NULL,
        "auto_approve_qualifications" text[] NOT NULL,
        "auto_approve_districts" text[] NOT NULL,
        "auto_approve_domains" text[] NOT NULL,
        "max_per_organisation" integer,
        "edit_until" timestamptz,
        "colleagues_limit" integer NOT NULL,
        CONSTRAINT "registration_rules_limits_positive"
          CHECK (max_per_organisation >= 1 AND colleagues_limit BETWEEN 0 AND 20),
        CONSTRAINT "registration_rules_pkey" PRIMARY KEY ("conference_id", "participant_type"),
        CONSTRAINT "registration_rules_conference_id_fkey"
          FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"))`);
    await runner.query(`
      CREATE TABLE "organisation_places" (
        "conference_id" uuid NOT NULL,
        "participant_type" text NOT NULL,
        "organisation_id" uuid NOT NULL,
        "capacity" integer NOT NULL,
        "taken" integer NOT NULL,
        CONSTRAINT "organisation_places_within_capacity" CHECK (taken >= 0 AND taken <= capacity),
        CONSTRAINT "organisation_places_pkey" PRIMARY KEY ("conference_id", "participant_type", "organisation_id"),
        CONSTRAINT "organisation_places_conference_id_fkey"
          FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"),
        CONSTRAINT "organisation_places_organisation_id_fkey"
          FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"))`);
    await runner.query(`
      CREATE TABLE "session_signups" (
        "registration_id" uuid NOT NULL,
        "session_id" uuid NOT NULL,
        "state" text NOT NULL,
        "asked_at" timestamptz NOT NULL,
        CONSTRAINT "session_signups_state_known" CHECK (state IN ('wished','taken','waiting')),
        CONSTRAINT "session_signups_pkey" PRIMARY KEY ("registration_id", "session_id"),
        CONSTRAINT "session_signups_registration_id_fkey"
          FOREIGN KEY ("registration_id") REFERENCES "registrations"("id"))`);
    await runner.query(
      `CREATE INDEX "session_signups_queue" ON "session_signups" ("session_id", "state", "asked_at", "registration_id")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE session_signups');
    await runner.query('DROP TABLE organisation_places');
    await runner.query('DROP TABLE registration_rules');
    await runner.query(`
      ALTER TABLE registrations DROP answers, DROP form_id, DROP registered_by_id, DROP is_contact, DROP keeps_place,
        DROP handed_over_to_id, DROP edited_at, DROP version`);
  }
}
