import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files on their way in, kept for a day. */
export class CreateImportUploads1700000202000 implements MigrationInterface {
  name = 'CreateImportUploads1700000202000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_uploads (
        id uuid NOT NULL,
        owner text NOT NULL,
        file_name text NOT NULL,
        content bytea NOT NULL,
        mapping jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT import_uploads_pkey PRIMARY KEY (id))`);
    await runner.query('CREATE INDEX import_uploads_expires_at ON import_uploads (expires_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_uploads');
  }
}
