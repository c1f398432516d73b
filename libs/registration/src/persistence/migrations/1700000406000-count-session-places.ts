import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-ups that hold a place of a session move its count; the CHECK of `session_places` refuses one too many. */
export class CountSessionPlaces1700000406000 implements MigrationInterface {
  name = 'CountSessionPlaces1700000406000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION move_session_places(moved_session uuid, change integer) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE session_places SET taken = taken + change WHERE session_id = moved_session;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'session % has no places', moved_session
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'session_signups_places';
        END IF;
      END $$`);
    for (const [event, rows, by] of [
      ['insert', 'NEW TABLE', 1],
      ['delete', 'OLD TABLE', -1],
    ] as const) {
      await runner.query(`
        CREATE FUNCTION count_session_places_on_${event}() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE session record;
        BEGIN
          FOR session IN
            SELECT session_id, count(*)::integer * ${by} AS change FROM moved WHERE state = 'taken'
            GROUP BY 1 ORDER BY 1
          LOOP
            PERFORM move_session_places(session.session_id, session.change);
          END LOOP;
          RETURN NULL;
        END $$`);
      await runner.query(`
        CREATE TRIGGER session_signups_count_on_${event} AFTER ${event.toUpperCase()} ON session_signups
        REFERENCING ${rows} AS moved FOR EACH STATEMENT EXECUTE FUNCTION count_session_places_on_${event}()`);
    }
    await runner.query(`
      CREATE FUNCTION count_session_places_on_update() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state = 'taken' THEN PERFORM move_session_places(OLD.session_id, -1); END IF;
        IF NEW.state = 'taken' THEN PERFORM move_session_places(NEW.session_id, 1); END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER session_signups_count_on_update AFTER UPDATE ON session_signups FOR EACH ROW
      WHEN ((OLD.state = 'taken', OLD.session_id) IS DISTINCT FROM (NEW.state = 'taken', NEW.session_id))
      EXECUTE FUNCTION count_session_places_on_update()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const event of ['insert', 'update', 'delete']) {
      await runner.query(`DROP TRIGGER session_signups_count_on_${event} ON session_signups`);
      await runner.query(`DROP FUNCTION count_session_places_on_${event}`);
    }
    await runner.query('DROP FUNCTION move_session_places');
  }
}
