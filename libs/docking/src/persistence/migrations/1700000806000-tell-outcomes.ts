import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who said what came of a meeting, and whether an agreement was passed on. */
export class TellOutcomes1700000806000 implements MigrationInterface {
  name = 'TellOutcomes1700000806000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "meetings" ADD "outcome_set_by" text, ADD "agreement_intended_at" timestamptz`,
    );
    await runner.query(`ALTER TABLE "meeting_people" ADD "said_at" timestamptz, ADD "asked_at" timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "meeting_people" DROP "asked_at", DROP "said_at"`);
    await runner.query(`ALTER TABLE "meetings" DROP "agreement_intended_at", DROP "outcome_set_by"`);
  }
}
