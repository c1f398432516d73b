import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A role for those who look after demands, achievements and meetings. */
export class GrantDocking1700000800000 implements MigrationInterface {
  name = 'GrantDocking1700000800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "role_grants" DROP CONSTRAINT "role_grants_role_known",
        ADD CONSTRAINT "role_grants_role_known" CHECK (role IN ('manager','desk','door','docking','reports'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "role_grants" WHERE role = 'docking'`);
    await runner.query(`
      ALTER TABLE "role_grants" DROP CONSTRAINT "role_grants_role_known",
        ADD CONSTRAINT "role_grants_role_known" CHECK (role IN ('manager','desk','door','reports'))`);
  }
}
