import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The organiser's sign at the top of letters. */
export class KeepLogos1700000704000 implements MigrationInterface {
  name = 'KeepLogos1700000704000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "letter_logos" (
        "id" uuid NOT NULL,
        "conference_id" uuid,
        "campaign_id" uuid,
        "content" bytea NOT NULL,
        "media_type" text NOT NULL,
        "width" integer NOT NULL,
        "height" integer NOT NULL,
        "uploaded_at" timestamptz NOT NULL,
        CONSTRAINT "letter_logos_kind_known" CHECK (media_type IN ('image/png','image/jpeg')),
        CONSTRAINT "letter_logos_of_one" CHECK ((conference_id IS NULL) <> (campaign_id IS NULL)),
        CONSTRAINT "letter_logos_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "letter_logos_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"),
        CONSTRAINT "letter_logos_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id"))`);
    await runner.query(
      `CREATE UNIQUE INDEX "letter_logos_campaign" ON "letter_logos" ("campaign_id") WHERE campaign_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "letter_logos_conference" ON "letter_logos" ("conference_id") WHERE conference_id IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "letter_logos"');
  }
}
