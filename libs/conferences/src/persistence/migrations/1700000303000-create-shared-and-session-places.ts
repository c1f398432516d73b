import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places that several participant types share, and places of single sessions, beside the places of each type. */
export class CreateSharedAndSessionPlaces1700000303000 implements MigrationInterface {
  name = 'CreateSharedAndSessionPlaces1700000303000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "shared_pools" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "participant_types" text[] NOT NULL,
        "name_zh" text NOT NULL,
        "name_en" text NOT NULL,
        "capacity" integer NOT NULL,
        "taken" integer NOT NULL DEFAULT '0',
        CONSTRAINT "shared_pools_within_capacity" CHECK (taken >= 0 AND taken <= capacity),
        CONSTRAINT "shared_pools_have_types" CHECK (cardinality(participant_types) > 0),
        CONSTRAINT "shared_pools_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "shared_pools_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"))`);
    await runner.query(`CREATE INDEX "shared_pools_conference" ON "shared_pools" ("conference_id")`);
    await runner.query(`
      CREATE TABLE "session_places" (
        "session_id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "participant_types" text[] NOT NULL,
        "capacity" integer NOT NULL,
        "taken" integer NOT NULL DEFAULT '0',
        CONSTRAINT "session_places_within_capacity" CHECK (taken >= 0 AND taken <= capacity),
        CONSTRAINT "session_places_pkey" PRIMARY KEY ("session_id"),
        CONSTRAINT "session_places_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"))`);
    await runner.query(`CREATE INDEX "session_places_conference" ON "session_places" ("conference_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE session_places');
    await runner.query('DROP TABLE shared_pools');
  }
}
