import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an answer says in words, and for whom no place could be held. */
export class TellOfMissedHolds1700000713000 implements MigrationInterface {
  name = 'TellOfMissedHolds1700000713000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "invitations" ADD "decline_words" text`);
    await runner.query(`ALTER TABLE "invitations" ADD "hold_missed_at" timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['decline_words', 'hold_missed_at'])
      await runner.query(`ALTER TABLE "invitations" DROP COLUMN "${column}"`);
  }
}
