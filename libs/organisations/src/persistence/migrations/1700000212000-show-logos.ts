import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations have a logo, for the big screen. */
export class ShowLogos1700000212000 implements MigrationInterface {
  name = 'ShowLogos1700000212000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "organisation_logos" (
        "organisation_id" uuid NOT NULL,
        "sha256" text NOT NULL,
        "media_type" text NOT NULL,
        "content" bytea NOT NULL,
        "width" integer NOT NULL,
        "height" integer NOT NULL,
        "uploaded_at" timestamptz NOT NULL,
        CONSTRAINT "organisation_logos_kind_known" CHECK (media_type IN ('image/png','image/jpeg','image/webp')),
        CONSTRAINT "organisation_logos_pkey" PRIMARY KEY ("organisation_id"),
        CONSTRAINT "organisation_logos_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "organisation_logos"');
  }
}
