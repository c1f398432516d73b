import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRegistrations1700000401000 implements MigrationInterface {
  name = 'CreateRegistrations1700000401000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "registrations" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "organisation_id" uuid NOT NULL,
        "representative_id" uuid,
        "participant_type" text NOT NULL,
        "state" text NOT NULL,
        "source" text NOT NULL,
        "name" text NOT NULL,
        "person_key" text NOT NULL,
        "title" text,
        "mobile" text,
        "email" text,
        "language" text NOT NULL,
        "search_text" text NOT NULL,
        "consent_version" text,
        "consented_at" timestamptz,
        "registered_at" timestamptz NOT NULL,
        "state_changed_at" timestamptz NOT NULL,
        "state_reason" text,
        "waiting_since" timestamptz,
        "offer_expires_at" timestamptz,
        "arrived_at" timestamptz,
        CONSTRAINT "registrations_state_known"
          CHECK (state IN ('pending','confirmed','waitlisted','offered','declined','cancelled')),
        CONSTRAINT "registrations_source_known" CHECK (source IN ('public','invitation','import','desk')),
        CONSTRAINT "registrations_language_known" CHECK (language IN ('zh','en')),
        CONSTRAINT "registrations_offer_has_deadline" CHECK ((state = 'offered') = (offer_expires_at IS NOT NULL)),
        CONSTRAINT "registrations_can_be_reached" CHECK (mobile IS NOT NULL OR email IS NOT NULL),
        CONSTRAINT "registrations_consent_has_time" CHECK ((consent_version IS NULL) = (consented_at IS NULL)),
        CONSTRAINT "registrations_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "registrations_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"),
        CONSTRAINT "registrations_organisation_id_fkey"
          FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
        CONSTRAINT "registrations_representative_id_fkey"
          FOREIGN KEY ("representative_id") REFERENCES "representatives"("id"))`);
    const active = `WHERE state IN ('pending','confirmed','waitlisted','offered')`;
    for (const index of [
      `UNIQUE INDEX "registrations_one_per_mobile" ON "registrations" ("conference_id", "mobile") ${active}`,
      `UNIQUE INDEX "registrations_one_per_person" ON "registrations" ("conference_id", "email", "person_key") ${active}`,
      `INDEX "registrations_newest" ON "registrations" ("conference_id", "registered_at", "id")`,
      `INDEX "registrations_waiting" ON "registrations" ("conference_id", "participant_type", "waiting_since", "id")
       WHERE state = 'waitlisted'`,
      `INDEX "registrations_offers" ON "registrations" ("offer_expires_at") WHERE state = 'offered'`,
      `INDEX "registrations_organisation" ON "registrations" ("organisation_id")`,
      `INDEX "registrations_representative" ON "registrations" ("representative_id")`,
    ])
      await runner.query(`CREATE ${index}`);
    await runner.query(`
      CREATE TABLE "registration_notices" (
        "registration_id" uuid NOT NULL,
        "template" text NOT NULL,
        "sequence" integer NOT NULL,
        "recorded_at" timestamptz NOT NULL,
        CONSTRAINT "registration_notices_pkey" PRIMARY KEY ("registration_id", "template", "sequence"),
        CONSTRAINT "registration_notices_registration_id_fkey"
          FOREIGN KEY ("registration_id") REFERENCES "registrations"("id"))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE registration_notices');
    await runner.query('DROP TABLE registrations');
  }
}
