import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFormFiles1700000411000 implements MigrationInterface {
  name = 'CreateFormFiles1700000411000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "form_files" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "registration_id" uuid,
        "field_key" text NOT NULL,
        "name" text NOT NULL,
        "media_type" text NOT NULL,
        "size_bytes" integer NOT NULL,
        "content" bytea NOT NULL,
        "uploaded_at" timestamptz NOT NULL,
        CONSTRAINT "form_files_size_true" CHECK (size_bytes = octet_length(content)),
        CONSTRAINT "form_files_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "form_files_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"),
        CONSTRAINT "form_files_registration_id_fkey"
          FOREIGN KEY ("registration_id") REFERENCES "registrations"("id"))`);
    // such files are packed already: compressing them again only costs time
    await runner.query('ALTER TABLE form_files ALTER content SET STORAGE EXTERNAL');
    await runner.query('CREATE INDEX "form_files_registration" ON "form_files" ("registration_id")');
    await runner.query(
      'CREATE INDEX "form_files_unclaimed" ON "form_files" ("uploaded_at") WHERE registration_id IS NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE form_files');
  }
}
