import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail says between which hours it must not leave, so that its retries keep to them too. */
export class HoldMailsBetweenHours1700000008000 implements MigrationInterface {
  name = 'HoldMailsBetweenHours1700000008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "mails" ADD "not_between" jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "mails" DROP "not_between"');
  }
}
