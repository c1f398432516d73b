import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What conferences are held in: campaigns, and venues with their rooms. */
export class CreateCampaignsAndVenues1700000301000 implements MigrationInterface {
  name = 'CreateCampaignsAndVenues1700000301000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "campaigns" (
        "id" uuid NOT NULL,
        "name_zh" text NOT NULL,
        "name_en" text NOT NULL,
        "description_zh" text NOT NULL,
        "description_en" text NOT NULL,
        "organiser_id" uuid,
        "is_demo" boolean NOT NULL,
        "created_at" timestamptz NOT NULL,
        "version" integer NOT NULL,
        CONSTRAINT "campaigns_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "campaigns_organiser_id_fkey" FOREIGN KEY ("organiser_id") REFERENCES "organisations"("id"))`);
    await runner.query(`CREATE INDEX "campaigns_organiser" ON "campaigns" ("organiser_id")`);

    await runner.query(`
      CREATE TABLE "venues" (
        "id" uuid NOT NULL,
        "name_zh" text NOT NULL,
        "name_en" text NOT NULL,
        "address_zh" text NOT NULL,
        "address_en" text NOT NULL,
        "organisation_id" uuid,
        "search_text" text NOT NULL,
        "created_at" timestamptz NOT NULL,
        "version" integer NOT NULL,
        CONSTRAINT "venues_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "venues_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"))`);
    await runner.query(`CREATE INDEX "venues_organisation" ON "venues" ("organisation_id")`);

    await runner.query(`
      CREATE TABLE "rooms" (
        "id" uuid NOT NULL,
        "venue_id" uuid NOT NULL,
        "name_zh" text NOT NULL,
        "name_en" text NOT NULL,
        "seats" integer,
        "position" integer NOT NULL,
        CONSTRAINT "rooms_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "rooms_seats_range" CHECK (seats IS NULL OR seats >= 0),
        CONSTRAINT "rooms_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venues"("id"))`);
    await runner.query(`CREATE INDEX "rooms_venue" ON "rooms" ("venue_id", "position")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['rooms', 'venues', 'campaigns']) await runner.query(`DROP TABLE "${table}"`);
  }
}
