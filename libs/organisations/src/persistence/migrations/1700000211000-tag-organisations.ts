import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of one's own that colleagues put on organisations, and find them by. */
export class TagOrganisations1700000211000 implements MigrationInterface {
  name = 'TagOrganisations1700000211000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "organisation_tags" (
        "organisation_id" uuid NOT NULL,
        "tag" text NOT NULL,
        CONSTRAINT "organisation_tags_length" CHECK (char_length(tag) BETWEEN 1 AND 40),
        CONSTRAINT "organisation_tags_pkey" PRIMARY KEY ("organisation_id", "tag"),
        CONSTRAINT "organisation_tags_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"))`);
    await runner.query(`CREATE INDEX "organisation_tags_tag" ON "organisation_tags" ("tag")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "organisation_tags"');
  }
}
