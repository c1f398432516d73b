import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nobody changes or removes an audit row, whatever role they connect with. */
export class KeepAuditAppendOnly1700000002000 implements MigrationInterface {
  name = 'KeepAuditAppendOnly1700000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'audit_entries is append-only' USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await runner.query(`
      CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()`);
    await runner.query('REVOKE UPDATE, DELETE, TRUNCATE ON audit_entries FROM PUBLIC');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER audit_entries_append_only ON audit_entries');
    await runner.query('DROP FUNCTION refuse_audit_change');
  }
}
