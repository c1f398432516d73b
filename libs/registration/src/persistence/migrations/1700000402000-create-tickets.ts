import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTickets1700000402000 implements MigrationInterface {
  name = 'CreateTickets1700000402000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "ticket_keys" (
        "id" integer NOT NULL,
        "public_key" bytea NOT NULL,
        "private_key" bytea NOT NULL,
        "created_at" timestamptz NOT NULL,
        "retired_at" timestamptz,
        CONSTRAINT "ticket_keys_id_fits_code" CHECK (id BETWEEN 1 AND 65535),
        CONSTRAINT "ticket_keys_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE TABLE "tickets" (
        "id" uuid NOT NULL,
        "registration_id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "issued_at" timestamptz NOT NULL,
        "revoked_at" timestamptz,
        CONSTRAINT "tickets_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "tickets_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id"))`);
    await runner.query(
      `CREATE UNIQUE INDEX "tickets_one_valid" ON "tickets" ("registration_id") WHERE revoked_at IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tickets');
    await runner.query('DROP TABLE ticket_keys');
  }
}
