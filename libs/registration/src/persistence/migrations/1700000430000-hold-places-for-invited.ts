import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A place held for somebody invited is an offer that nobody has registered for yet. */
export class HoldPlacesForInvited1700000430000 implements MigrationInterface {
  name = 'HoldPlacesForInvited1700000430000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "registrations" ADD "is_held" boolean NOT NULL DEFAULT false`);
    await runner.query(
      `ALTER TABLE "registrations" ADD CONSTRAINT "registrations_held_until_taken_up" CHECK (NOT is_held OR state IN ('offered','cancelled'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "registrations" WHERE is_held`);
    await runner.query(`ALTER TABLE "registrations" DROP COLUMN "is_held"`);
  }
}
