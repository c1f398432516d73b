import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every change of a registration, by whatever way, moves its pool's count of taken places in the same transaction, so
 * that the pool's CHECK (0 <= taken <= capacity) refuses whatever would oversell. Many rows added by one statement
 * count once; an update counts only when the row begins or ends to hold a place (a scan writes other columns).
 */
export class CountTakenPlaces1700000403000 implements MigrationInterface {
  name = 'CountTakenPlaces1700000403000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION registration_holds_place(state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS
      $$ SELECT state IN ('confirmed','offered') $$`);
    await runner.query(`
      CREATE FUNCTION move_taken_places(moved_conference uuid, moved_type text, change integer) RETURNS void
      LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE place_pools SET taken = taken + change
        WHERE conference_id = moved_conference AND participant_type = moved_type;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'conference % has no places for %', moved_conference, moved_type
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'registrations_place_pool';
        END IF;
      END $$`);
    for (const [event, rows, by] of [
      ['insert', 'NEW TABLE', 1],
      ['delete', 'OLD TABLE', -1],
    ] as const) {
      await runner.query(`
        CREATE FUNCTION count_places_on_${event}() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE pool record;
        BEGIN
          FOR pool IN
            SELECT conference_id, participant_type, count(*)::integer * ${by} AS change FROM moved
            WHERE registration_holds_place(state) GROUP BY 1, 2 ORDER BY 1, 2
          LOOP
            PERFORM move_taken_places(pool.conference_id, pool.participant_type, pool.change);
          END LOOP;
          RETURN NULL;
        END $$`);
      await runner.query(`
        CREATE TRIGGER registrations_count_places_on_${event} AFTER ${event.toUpperCase()} ON registrations
        REFERENCING ${rows} AS moved FOR EACH STATEMENT EXECUTE FUNCTION count_places_on_${event}()`);
    }
    await runner.query(`
      CREATE FUNCTION count_places_on_update() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF registration_holds_place(OLD.state) THEN
          PERFORM move_taken_places(OLD.conference_id, OLD.participant_type, -1);
        END IF;
        IF registration_holds_place(NEW.state) THEN
          PERFORM move_taken_places(NEW.conference_id, NEW.participant_type, 1);
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER registrations_count_places_on_update
      AFTER UPDATE OF state, conference_id, participant_type ON registrations FOR EACH ROW
      WHEN ((registration_holds_place(OLD.state), OLD.conference_id, OLD.participant_type)
        IS DISTINCT FROM (registration_holds_place(NEW.state), NEW.conference_id, NEW.participant_type))
      EXECUTE FUNCTION count_places_on_update()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const event of ['insert', 'update', 'delete']) {
      await runner.query(`DROP TRIGGER registrations_count_places_on_${event} ON registrations`);
      await runner.query(`DROP FUNCTION count_places_on_${event}`);
    }
    await runner.query('DROP FUNCTION move_taken_places');
    await runner.query('DROP FUNCTION registration_holds_place');
  }
}
