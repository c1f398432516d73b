import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The run of show: what is signed in which round, who stands where, who says what. */
export class CreateCeremonies1700000901000 implements MigrationInterface {
  name = 'CreateCeremonies1700000901000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "ceremonies" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "session_id" uuid,
        "title_zh" text NOT NULL,
        "title_en" text NOT NULL DEFAULT '',
        "theme" text NOT NULL DEFAULT 'purple-gold',
        "state" text NOT NULL DEFAULT 'planned',
        "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "ceremonies_conference_once" UNIQUE ("conference_id"),
        CONSTRAINT "ceremonies_theme_known" CHECK (theme IN ('purple-gold','red-gold','blue')),
        CONSTRAINT "ceremonies_state_known" CHECK (state IN ('planned','rehearsed','live','done')),
        CONSTRAINT "ceremonies_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "ceremonies_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"))`);
    await runner.query(`
      CREATE TABLE "ceremony_rounds" (
        "id" uuid NOT NULL,
        "ceremony_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "title_zh" text NOT NULL,
        "title_en" text NOT NULL DEFAULT '',
        "kind_id" uuid,
        "handed_by" text NOT NULL DEFAULT '',
        "script_zh" text NOT NULL DEFAULT '',
        "script_en" text NOT NULL DEFAULT '',
        "minutes" integer NOT NULL DEFAULT '0',
        CONSTRAINT "ceremony_rounds_minutes_range" CHECK (minutes BETWEEN 0 AND 240),
        CONSTRAINT "ceremony_rounds_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "ceremony_rounds_ceremony_id_fkey" FOREIGN KEY ("ceremony_id") REFERENCES "ceremonies"("id"),
        CONSTRAINT "ceremony_rounds_kind_id_fkey" FOREIGN KEY ("kind_id") REFERENCES "agreement_kinds"("id"))`);
    await runner.query(
      `CREATE INDEX "ceremony_rounds_order" ON "ceremony_rounds" ("ceremony_id", "position")`,
    );
    await runner.query(`
      CREATE TABLE "ceremony_entries" (
        "agreement_id" uuid NOT NULL,
        "round_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "caption_zh" text NOT NULL DEFAULT '',
        "caption_en" text NOT NULL DEFAULT '',
        CONSTRAINT "ceremony_entries_pkey" PRIMARY KEY ("agreement_id"),
        CONSTRAINT "ceremony_entries_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id"),
        CONSTRAINT "ceremony_entries_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "ceremony_rounds"("id") ON DELETE CASCADE)`);
    await runner.query(
      `CREATE INDEX "ceremony_entries_order" ON "ceremony_entries" ("round_id", "position")`,
    );
    await runner.query(`
      CREATE TABLE "ceremony_places" (
        "party_id" uuid NOT NULL,
        "place" integer,
        "is_substituted" boolean NOT NULL DEFAULT false,
        CONSTRAINT "ceremony_places_place_range" CHECK (place BETWEEN 1 AND 100),
        CONSTRAINT "ceremony_places_pkey" PRIMARY KEY ("party_id"),
        CONSTRAINT "ceremony_places_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "agreement_parties"("id") ON DELETE CASCADE)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['ceremony_places', 'ceremony_entries', 'ceremony_rounds', 'ceremonies'])
      await runner.query(`DROP TABLE "${table}"`);
  }
}
