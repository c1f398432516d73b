import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seals are as append-only as the rows they bind; the role that runs the application loses even the right to try. */
export class CreateAuditSeals1700000003000 implements MigrationInterface {
  name = 'CreateAuditSeals1700000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "audit_seals" (
        "number" integer NOT NULL,
        "sealed_at" timestamptz NOT NULL,
        "entry_ids" uuid[] NOT NULL,
        "hash" bytea NOT NULL,
        CONSTRAINT "audit_seals_pkey" PRIMARY KEY ("number"))`);
    await runner.query(`
      CREATE FUNCTION refuse_seal_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'audit_seals is append-only' USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await runner.query(`
      CREATE TRIGGER audit_seals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seals
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_seal_change()`);
    await runner.query(`
      DO $$
      DECLARE granted record;
      BEGIN
        FOR granted IN
          SELECT DISTINCT grantee, table_name FROM information_schema.role_table_grants
          WHERE table_schema = current_schema() AND table_name IN ('audit_entries', 'audit_seals')
            AND privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')
            AND grantee NOT IN (current_user, 'PUBLIC')
        LOOP
          EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM %I', granted.table_name, granted.grantee);
        END LOOP;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_seals');
    await runner.query('DROP FUNCTION refuse_seal_change');
  }
}
