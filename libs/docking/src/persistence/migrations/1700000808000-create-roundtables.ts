import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roundtables of docking sessions: who sits where, what is discussed, and what came of it. */
export class CreateRoundtables1700000808000 implements MigrationInterface {
  name = 'CreateRoundtables1700000808000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "docking_sessions" (
        "session_id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "field_id" uuid,
        "is_for_meetings" boolean NOT NULL DEFAULT false,
        CONSTRAINT "docking_sessions_pkey" PRIMARY KEY ("session_id"),
        CONSTRAINT "docking_sessions_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"),
        CONSTRAINT "docking_sessions_field_id_fkey" FOREIGN KEY ("field_id") REFERENCES "docking_fields"("id"))`);
    await runner.query(`CREATE INDEX "docking_sessions_conference" ON "docking_sessions" ("conference_id")`);
    await runner.query(`
      CREATE TABLE "roundtables" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "session_id" uuid NOT NULL,
        "number" integer NOT NULL,
        "topic_zh" text NOT NULL,
        "topic_en" text NOT NULL,
        "host_id" uuid,
        "note_taker" text NOT NULL DEFAULT '',
        "seats" integer NOT NULL,
        "taken" integer NOT NULL DEFAULT '0',
        "note" text NOT NULL DEFAULT '',
        "noted_at" timestamptz,
        "version" integer NOT NULL DEFAULT '1',
        CONSTRAINT "roundtables_number_once" UNIQUE ("session_id", "number"),
        CONSTRAINT "roundtables_topic_named" CHECK (topic_zh <> '' OR topic_en <> ''),
        CONSTRAINT "roundtables_seats_range" CHECK (seats BETWEEN 1 AND 100),
        CONSTRAINT "roundtables_within_seats" CHECK (taken >= 0 AND taken <= seats),
        CONSTRAINT "roundtables_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "roundtables_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"),
        CONSTRAINT "roundtables_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "registrations"("id"))`);
    await runner.query(`CREATE INDEX "roundtables_conference" ON "roundtables" ("conference_id")`);
    await runner.query(
      `CREATE INDEX "roundtables_host" ON "roundtables" ("host_id") WHERE host_id IS NOT NULL`,
    );
    await runner.query(`
      CREATE TABLE "roundtable_seats" (
        "registration_id" uuid NOT NULL,
        "session_id" uuid NOT NULL,
        "roundtable_id" uuid,
        "wish_id" uuid,
        "presence" text,
        CONSTRAINT "roundtable_seats_presence_known" CHECK (presence IN ('present','absent')),
        CONSTRAINT "roundtable_seats_pkey" PRIMARY KEY ("registration_id", "session_id"),
        CONSTRAINT "roundtable_seats_registration_id_session_id_fkey" FOREIGN KEY ("registration_id", "session_id")
          REFERENCES "session_signups"("registration_id", "session_id") ON DELETE CASCADE,
        CONSTRAINT "roundtable_seats_roundtable_id_fkey" FOREIGN KEY ("roundtable_id") REFERENCES "roundtables"("id"),
        CONSTRAINT "roundtable_seats_wish_id_fkey" FOREIGN KEY ("wish_id") REFERENCES "roundtables"("id") ON DELETE SET NULL)`);
    await runner.query(`CREATE INDEX "roundtable_seats_table" ON "roundtable_seats" ("roundtable_id")`);
    await runner.query(`CREATE INDEX "roundtable_seats_wish" ON "roundtable_seats" ("wish_id")`);
    await runner.query(`
      CREATE TABLE "roundtable_items" (
        "roundtable_id" uuid NOT NULL,
        "item_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "outcome" text,
        "note" text NOT NULL DEFAULT '',
        "noted_at" timestamptz,
        CONSTRAINT "roundtable_items_outcome_known" CHECK (outcome IN ('did-not-take-place','too-little-interest','informative','cooperation-possible','agreement-intended')),
        CONSTRAINT "roundtable_items_pkey" PRIMARY KEY ("roundtable_id", "item_id"),
        CONSTRAINT "roundtable_items_roundtable_id_fkey" FOREIGN KEY ("roundtable_id") REFERENCES "roundtables"("id") ON DELETE CASCADE,
        CONSTRAINT "roundtable_items_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "docking_items"("id"))`);
    await runner.query(`CREATE INDEX "roundtable_items_item" ON "roundtable_items" ("item_id")`);
    // seats taken are counted here, so that the CHECK refuses one too many, also when a sign-up ends elsewhere
    await runner.query(`
      CREATE FUNCTION count_roundtable_seats() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' AND OLD.roundtable_id IS NOT NULL THEN
          UPDATE roundtables SET taken = taken - 1 WHERE id = OLD.roundtable_id;
        END IF;
        IF TG_OP <> 'DELETE' AND NEW.roundtable_id IS NOT NULL THEN
          UPDATE roundtables SET taken = taken + 1 WHERE id = NEW.roundtable_id;
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER roundtable_seats_count AFTER INSERT OR DELETE OR UPDATE OF roundtable_id ON roundtable_seats
      FOR EACH ROW EXECUTE FUNCTION count_roundtable_seats()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['roundtable_items', 'roundtable_seats', 'roundtables', 'docking_sessions'])
      await runner.query(`DROP TABLE "${table}"`);
    await runner.query('DROP FUNCTION count_roundtable_seats');
  }
}
