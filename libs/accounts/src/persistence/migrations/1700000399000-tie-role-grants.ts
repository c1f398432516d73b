import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles end with the conference or campaign they were given in; its number stands behind those of conferences. */
export class TieRoleGrants1700000399000 implements MigrationInterface {
  name = 'TieRoleGrants1700000399000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_conference_id_fkey"
      FOREIGN KEY ("conference_id") REFERENCES "conferences" ("id") ON DELETE CASCADE`);
    await runner.query(`
      ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_campaign_id_fkey"
      FOREIGN KEY ("campaign_id") REFERENCES "campaigns" ("id") ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['conference_id', 'campaign_id'])
      await runner.query(`ALTER TABLE "role_grants" DROP CONSTRAINT "role_grants_${column}_fkey"`);
  }
}
