import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People asked to come, and what they answered. */
export class CreateInvitations1700000703000 implements MigrationInterface {
  name = 'CreateInvitations1700000703000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "invitations" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "mailing_id" uuid,
        "organisation_id" uuid NOT NULL,
        "representative_id" uuid,
        "name" text NOT NULL,
        "title" text,
        "email" text NOT NULL,
        "mobile" text,
        "language" text NOT NULL,
        "participant_type" text NOT NULL,
        "is_locked" boolean NOT NULL DEFAULT false,
        "mail_id" uuid,
        "opened_at" timestamptz,
        "accepted_at" timestamptz,
        "declined_at" timestamptz,
        "decline_reason" text,
        "forwarded_from_id" uuid,
        "forwarded_at" timestamptz,
        "registration_id" uuid,
        "registered_at" timestamptz,
        "withdrawn_at" timestamptz,
        "created_at" timestamptz NOT NULL,
        CONSTRAINT "invitations_registered_is_known" CHECK ((registered_at IS NULL) OR (registration_id IS NOT NULL)),
        CONSTRAINT "invitations_answered_once" CHECK (accepted_at IS NULL OR declined_at IS NULL),
        CONSTRAINT "invitations_language_known" CHECK (language IN ('zh','en')),
        CONSTRAINT "invitations_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "invitations_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"),
        CONSTRAINT "invitations_mailing_id_fkey" FOREIGN KEY ("mailing_id") REFERENCES "mailings"("id"),
        CONSTRAINT "invitations_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
        CONSTRAINT "invitations_representative_id_fkey" FOREIGN KEY ("representative_id") REFERENCES "representatives"("id"),
        CONSTRAINT "invitations_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mails"("id"),
        CONSTRAINT "invitations_forwarded_from_id_fkey" FOREIGN KEY ("forwarded_from_id") REFERENCES "invitations"("id"),
        CONSTRAINT "invitations_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id"))`);
    await runner.query(
      `CREATE INDEX "invitations_registration" ON "invitations" ("registration_id") WHERE registration_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "invitations_mail" ON "invitations" ("mail_id") WHERE mail_id IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX "invitations_organisation" ON "invitations" ("organisation_id")`);
    await runner.query(
      `CREATE INDEX "invitations_newest" ON "invitations" ("conference_id", "created_at", "id")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "invitations_once_an_address" ON "invitations" ("conference_id", "email") WHERE withdrawn_at IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['invitations']) await runner.query(`DROP TABLE "${table}"`);
  }
}
