import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Points, scans and the entries that follow from them. */
export class CreateCheckIn1700000501000 implements MigrationInterface {
  name = 'CreateCheckIn1700000501000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "check_in_points" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "name_zh" text NOT NULL,
        "name_en" text NOT NULL,
        "mode" text NOT NULL,
        "opens_at" timestamptz,
        "closes_at" timestamptz,
        "is_default" boolean NOT NULL DEFAULT false,
        "position" integer NOT NULL,
        "created_at" timestamptz NOT NULL,
        CONSTRAINT "check_in_points_mode_known" CHECK (mode IN ('once')),
        CONSTRAINT "check_in_points_time_order" CHECK (closes_at > opens_at),
        CONSTRAINT "check_in_points_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "check_in_points_conference_fk" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"))`);
    await runner.query(
      `CREATE INDEX "check_in_points_conference" ON "check_in_points" ("conference_id", "position")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "check_in_points_one_default" ON "check_in_points" ("conference_id") WHERE is_default`,
    );

    await runner.query(`
      CREATE TABLE "scans" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "point_id" uuid NOT NULL,
        "registration_id" uuid,
        "ticket_id" uuid,
        "nonce" uuid NOT NULL,
        "verdict" text NOT NULL,
        "reason" text,
        "first_at" timestamptz,
        "first_point_id" uuid,
        "method" text NOT NULL,
        "scanned_at" timestamptz NOT NULL,
        "happened_at" timestamptz NOT NULL,
        "is_clock_doubtful" boolean NOT NULL,
        "received_at" timestamptz NOT NULL,
        "user_id" uuid,
        "device_label" text,
        "annulled_at" timestamptz,
        "annulled_by" uuid,
        "annulled_reason" text,
        CONSTRAINT "scans_nonce_key" UNIQUE ("nonce"),
        CONSTRAINT "scans_verdict_known" CHECK (verdict IN ('admitted', 'already-admitted', 'refused')),
        CONSTRAINT "scans_reason_known"
          CHECK (reason IN ('unknown-code', 'other-conference', 'revoked', 'not-confirmed', 'not-open')),
        CONSTRAINT "scans_refused_with_reason" CHECK ((verdict = 'refused') = (reason IS NOT NULL)),
        CONSTRAINT "scans_let_in_somebody" CHECK (verdict = 'refused' OR registration_id IS NOT NULL),
        CONSTRAINT "scans_method_known" CHECK (method IN ('camera', 'usb', 'search', 'desk')),
        CONSTRAINT "scans_annulled_with_reason" CHECK (annulled_at IS NULL OR annulled_reason <> ''),
        CONSTRAINT "scans_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "scans_conference_fk" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"),
        CONSTRAINT "scans_point_fk" FOREIGN KEY ("point_id") REFERENCES "check_in_points"("id"),
        CONSTRAINT "scans_first_point_fk" FOREIGN KEY ("first_point_id") REFERENCES "check_in_points"("id"),
        CONSTRAINT "scans_registration_fk" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id"),
        CONSTRAINT "scans_ticket_fk" FOREIGN KEY ("ticket_id") REFERENCES "tickets"("id"),
        CONSTRAINT "scans_user_fk" FOREIGN KEY ("user_id") REFERENCES "users"("id"),
        CONSTRAINT "scans_annulled_by_fk" FOREIGN KEY ("annulled_by") REFERENCES "users"("id"))`);
    await runner.query(`CREATE INDEX "scans_newest" ON "scans" ("conference_id", "received_at")`);
    await runner.query(
      `CREATE INDEX "scans_of_registration" ON "scans" ("registration_id") WHERE registration_id IS NOT NULL`,
    );

    await runner.query(`
      CREATE TABLE "check_in_entries" (
        "registration_id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "scan_id" uuid NOT NULL,
        "point_id" uuid NOT NULL,
        "entered_at" timestamptz NOT NULL,
        CONSTRAINT "check_in_entries_pkey" PRIMARY KEY ("registration_id"),
        CONSTRAINT "check_in_entries_registration_fk"
          FOREIGN KEY ("registration_id") REFERENCES "registrations"("id"),
        CONSTRAINT "check_in_entries_conference_fk" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"),
        CONSTRAINT "check_in_entries_point_fk" FOREIGN KEY ("point_id") REFERENCES "check_in_points"("id"),
        CONSTRAINT "check_in_entries_scan_fk" FOREIGN KEY ("scan_id") REFERENCES "scans"("id"))`);
    await runner.query(
      `CREATE INDEX "check_in_entries_arrivals" ON "check_in_entries" ("conference_id", "entered_at")`,
    );
    await runner.query(`CREATE INDEX "check_in_entries_point" ON "check_in_entries" ("point_id")`);
    await runner.query(`CREATE INDEX "check_in_entries_scan" ON "check_in_entries" ("scan_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['check_in_entries', 'scans', 'check_in_points'])
      await runner.query(`DROP TABLE "${table}"`);
  }
}
