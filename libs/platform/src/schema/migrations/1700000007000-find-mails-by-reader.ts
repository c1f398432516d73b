import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everything written to one address, whatever its case. */
export class FindMailsByReader1700000007000 implements MigrationInterface {
  name = 'FindMailsByReader1700000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "mails_reader" ON "mails" (lower("to_address"))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "mails_reader"');
  }
}
