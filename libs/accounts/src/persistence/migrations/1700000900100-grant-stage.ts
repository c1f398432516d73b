import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The role of those who run a ceremony. */
export class GrantStage1700000900100 implements MigrationInterface {
  name = 'GrantStage1700000900100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "role_grants" DROP CONSTRAINT "role_grants_role_known",
        ADD CONSTRAINT "role_grants_role_known" CHECK (role IN ('manager','desk','door','docking','stage','reports'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "role_grants" WHERE role = 'stage'`);
    await runner.query(`ALTER TABLE "role_grants" DROP CONSTRAINT "role_grants_role_known",
        ADD CONSTRAINT "role_grants_role_known" CHECK (role IN ('manager','desk','door','docking','reports'))`);
  }
}
