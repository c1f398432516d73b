import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail says which worker holds it, so that the mails of a dead one are free at once. */
export class KnowWhoHoldsAMail1700000006000 implements MigrationInterface {
  name = 'KnowWhoHoldsAMail1700000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "mails" ADD "claimed_by" integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "mails" DROP "claimed_by"');
  }
}
