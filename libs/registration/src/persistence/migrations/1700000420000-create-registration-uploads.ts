import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of people between upload and import. */
export class CreateRegistrationUploads1700000420000 implements MigrationInterface {
  name = 'CreateRegistrationUploads1700000420000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "registration_uploads" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "owner" text NOT NULL,
        "file_name" text NOT NULL,
        "content" bytea NOT NULL,
        "settings" jsonb NOT NULL,
        "created_at" timestamptz NOT NULL,
        "expires_at" timestamptz NOT NULL,
        CONSTRAINT "registration_uploads_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "registration_uploads_conference_id_fkey"
          FOREIGN KEY ("conference_id") REFERENCES "conferences"("id") ON DELETE CASCADE)`);
    await runner.query(
      'CREATE INDEX "registration_uploads_expires_at" ON "registration_uploads" ("expires_at")',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE registration_uploads');
  }
}
