import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conferences with their hosts, places and programme. */
export class CreateConferences1700000302000 implements MigrationInterface {
  name = 'CreateConferences1700000302000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "conferences" (
        "id" uuid NOT NULL,
        "slug" text NOT NULL,
        "campaign_id" uuid NOT NULL,
        "state" text NOT NULL,
        "title_zh" text NOT NULL,
        "title_en" text NOT NULL,
        "summary_zh" text NOT NULL,
        "summary_en" text NOT NULL,
        "venue_id" uuid,
        "place_zh" text NOT NULL,
        "place_en" text NOT NULL,
        "starts_at" timestamptz NOT NULL,
        "ends_at" timestamptz NOT NULL,
        "time_zone" text NOT NULL,
        "registration_opens_at" timestamptz NOT NULL,
        "registration_closes_at" timestamptz NOT NULL,
        "is_demo" boolean NOT NULL,
        "search_text" text NOT NULL,
        "calendar_sequence" integer NOT NULL,
        "cancel_reason" text NOT NULL,
        "cancelled_at" timestamptz,
        "published_at" timestamptz,
        "created_at" timestamptz NOT NULL,
        "version" integer NOT NULL,
        CONSTRAINT "conferences_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "conferences_slug_key" UNIQUE ("slug"),
        CONSTRAINT "conferences_cancelled_with_reason" CHECK (state <> 'cancelled' OR (cancelled_at IS NOT NULL AND cancel_reason <> '')),
        CONSTRAINT "conferences_registration_order" CHECK (registration_closes_at > registration_opens_at AND registration_closes_at <= ends_at),
        CONSTRAINT "conferences_time_order" CHECK (ends_at > starts_at),
        CONSTRAINT "conferences_state_known" CHECK (state IN ('draft', 'published', 'live', 'concluded', 'archived', 'cancelled')),
        CONSTRAINT "conferences_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id"),
        CONSTRAINT "conferences_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venues"("id"))`);
    await runner.query(`CREATE INDEX "conferences_starts_at" ON "conferences" ("starts_at", "id")`);
    await runner.query(`CREATE INDEX "conferences_venue" ON "conferences" ("venue_id")`);
    await runner.query(`CREATE INDEX "conferences_campaign" ON "conferences" ("campaign_id")`);

    await runner.query(`
      CREATE TABLE "conference_hosts" (
        "conference_id" uuid NOT NULL,
        "organisation_id" uuid NOT NULL,
        "part" text NOT NULL,
        "position" integer NOT NULL,
        CONSTRAINT "conference_hosts_pkey" PRIMARY KEY ("conference_id", "organisation_id", "part"),
        CONSTRAINT "conference_hosts_part_known" CHECK (part IN ('organiser', 'co-organiser', 'host-university')),
        CONSTRAINT "conference_hosts_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"),
        CONSTRAINT "conference_hosts_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"))`);
    await runner.query(
      `CREATE INDEX "conference_hosts_organisation" ON "conference_hosts" ("organisation_id")`,
    );

    await runner.query(`
      CREATE TABLE "place_pools" (
        "conference_id" uuid NOT NULL,
        "participant_type" text NOT NULL,
        "capacity" integer NOT NULL,
        "taken" integer NOT NULL DEFAULT 0,
        CONSTRAINT "place_pools_pkey" PRIMARY KEY ("conference_id", "participant_type"),
        CONSTRAINT "place_pools_type_known" CHECK (participant_type IN ('enterprise-representative', 'researcher', 'official', 'press', 'student', 'staff')),
        CONSTRAINT "place_pools_within_capacity" CHECK (taken >= 0 AND taken <= capacity),
        CONSTRAINT "place_pools_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"))`);

    await runner.query(`
      CREATE TABLE "programme_sessions" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "title_zh" text NOT NULL,
        "title_en" text NOT NULL,
        "room_id" uuid,
        "starts_at" timestamptz NOT NULL,
        "ends_at" timestamptz NOT NULL,
        "speakers" text NOT NULL,
        "position" integer NOT NULL,
        CONSTRAINT "programme_sessions_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "programme_sessions_kind_known" CHECK (kind IN ('opening', 'keynote', 'demand-release', 'achievement-release', 'signing', 'docking', 'visit', 'break')),
        CONSTRAINT "programme_sessions_time_order" CHECK (ends_at > starts_at),
        CONSTRAINT "programme_sessions_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"),
        CONSTRAINT "programme_sessions_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "rooms"("id"))`);
    await runner.query(`CREATE INDEX "programme_sessions_room" ON "programme_sessions" ("room_id")`);
    await runner.query(
      `CREATE INDEX "programme_sessions_conference" ON "programme_sessions" ("conference_id", "position")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['programme_sessions', 'place_pools', 'conference_hosts', 'conferences'])
      await runner.query(`DROP TABLE "${table}"`);
  }
}
