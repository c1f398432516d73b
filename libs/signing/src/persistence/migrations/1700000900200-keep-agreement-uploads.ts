import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of agreements on their way in. */
export class KeepAgreementUploads1700000900200 implements MigrationInterface {
  name = 'KeepAgreementUploads1700000900200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "agreement_uploads" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "owner" text NOT NULL,
        "file_name" text NOT NULL,
        "content" bytea NOT NULL,
        "mapping" jsonb NOT NULL,
        "created_at" timestamptz NOT NULL,
        "expires_at" timestamptz NOT NULL,
        CONSTRAINT "agreement_uploads_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "agreement_uploads_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id") ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX "agreement_uploads_expires_at" ON "agreement_uploads" ("expires_at")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "agreement_uploads"');
  }
}
