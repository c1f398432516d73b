import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People are looked for by organisation and name with every registration; the index by organisation alone read too many. */
export class FindRepresentativesByName1700000210000 implements MigrationInterface {
  name = 'FindRepresentativesByName1700000210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX representatives_organisation');
    await runner.query(
      `CREATE INDEX "representatives_organisation" ON "representatives" ("organisation_id", "name_key")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX representatives_organisation');
    await runner.query(
      `CREATE INDEX "representatives_organisation" ON "representatives" ("organisation_id")`,
    );
  }
}
