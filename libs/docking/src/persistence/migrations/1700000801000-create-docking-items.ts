import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Fields, demands, achievements and expertise, and lists of them on their way in. */
export class CreateDockingItems1700000801000 implements MigrationInterface {
  name = 'CreateDockingItems1700000801000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "docking_fields" (
        "id" uuid NOT NULL,
        "parent_id" uuid,
        "name_zh" text NOT NULL,
        "name_en" text NOT NULL,
        "position" integer NOT NULL,
        "archived_at" timestamptz,
        CONSTRAINT "docking_fields_not_its_own_parent" CHECK (parent_id <> id),
        CONSTRAINT "docking_fields_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "docking_fields_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "docking_fields"("id"))`);
    await runner.query(`CREATE INDEX "docking_fields_tree" ON "docking_fields" ("parent_id", "position")`);
    await runner.query(`
      CREATE TABLE "docking_items" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "number" integer NOT NULL,
        "state" text NOT NULL DEFAULT 'collected',
        "source" text NOT NULL,
        "organisation_id" uuid NOT NULL,
        "presenter_id" uuid,
        "title_zh" text NOT NULL,
        "title_en" text NOT NULL,
        "text_zh" text NOT NULL,
        "text_en" text NOT NULL,
        "field_id" uuid,
        "cooperation" text array NOT NULL DEFAULT '{}',
        "budget_from" bigint,
        "budget_to" bigint,
        "deadline" date,
        "maturity" text,
        "stage" text NOT NULL DEFAULT '',
        "shows_contact" boolean NOT NULL DEFAULT false,
        "session_id" uuid,
        "stage_position" integer NOT NULL DEFAULT '0',
        "stage_minutes" integer,
        "returned_at" timestamptz,
        "return_reason" text,
        "released_at" timestamptz,
        "search_text" text NOT NULL,
        "is_demo" boolean NOT NULL DEFAULT false,
        "version" integer NOT NULL DEFAULT '1',
        "created_at" timestamptz NOT NULL,
        "updated_at" timestamptz NOT NULL,
        CONSTRAINT "docking_items_number_once" UNIQUE ("conference_id", "kind", "number"),
        CONSTRAINT "docking_items_released_is_dated" CHECK (state NOT IN ('released','docked','concluded') OR released_at IS NOT NULL),
        CONSTRAINT "docking_items_on_stage_whole" CHECK (session_id IS NULL OR stage_minutes > 0),
        CONSTRAINT "docking_items_returned_with_reason" CHECK ((returned_at IS NULL) = (return_reason IS NULL)),
        CONSTRAINT "docking_items_titled" CHECK (title_zh <> '' OR title_en <> ''),
        CONSTRAINT "docking_items_budget_range" CHECK (budget_from >= 0 AND budget_to >= budget_from),
        CONSTRAINT "docking_items_maturity_known" CHECK (maturity IN ('idea','laboratory','pilot','small-batch','in-use')),
        CONSTRAINT "docking_items_cooperation_known" CHECK (cooperation <@ ARRAY['joint-research','transfer','adviser','workstation','employment-base','laboratory']),
        CONSTRAINT "docking_items_source_known" CHECK (source IN ('participant','import','organiser')),
        CONSTRAINT "docking_items_state_known" CHECK (state IN ('collected','valid','released','docked','concluded','withdrawn')),
        CONSTRAINT "docking_items_kind_known" CHECK (kind IN ('demand','achievement','expertise')),
        CONSTRAINT "docking_items_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "docking_items_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"),
        CONSTRAINT "docking_items_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
        CONSTRAINT "docking_items_presenter_id_fkey" FOREIGN KEY ("presenter_id") REFERENCES "registrations"("id"),
        CONSTRAINT "docking_items_field_id_fkey" FOREIGN KEY ("field_id") REFERENCES "docking_fields"("id"),
        CONSTRAINT "docking_items_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "programme_sessions"("id") ON DELETE SET NULL)`);
    await runner.query(
      `CREATE INDEX "docking_items_stage" ON "docking_items" ("session_id", "stage_position") WHERE session_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "docking_items_presenter" ON "docking_items" ("presenter_id") WHERE presenter_id IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX "docking_items_organisation" ON "docking_items" ("organisation_id")`);
    await runner.query(
      `CREATE INDEX "docking_items_newest" ON "docking_items" ("conference_id", "created_at", "id")`,
    );
    await runner.query(
      `CREATE INDEX "docking_items_search_text" ON "docking_items" USING gin ("search_text" gin_trgm_ops)`,
    );
    await runner.query(`
      CREATE TABLE "docking_uploads" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "owner" text NOT NULL,
        "file_name" text NOT NULL,
        "content" bytea NOT NULL,
        "mapping" jsonb NOT NULL,
        "created_at" timestamptz NOT NULL,
        "expires_at" timestamptz NOT NULL,
        CONSTRAINT "docking_uploads_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "docking_uploads_conference_id_fkey"
          FOREIGN KEY ("conference_id") REFERENCES "conferences"("id") ON DELETE CASCADE)`);
    await runner.query('CREATE INDEX "docking_uploads_expires_at" ON "docking_uploads" ("expires_at")');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['docking_uploads', 'docking_items', 'docking_fields'])
      await runner.query(`DROP TABLE "${table}"`);
  }
}
