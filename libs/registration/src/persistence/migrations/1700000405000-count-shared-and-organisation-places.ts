import type { MigrationInterface, QueryRunner } from 'typeorm';

const HOLDS = (row: string): string => `registration_holds_place(${row}.state, ${row}.keeps_place)`;

/**
 * A place held now moves three counts in the same transaction: of its type, of every pool its type shares, and of its
 * organisation where the rule limits that; each count's CHECK refuses one too many. Replaces the counting of 403000.
 */
export class CountSharedAndOrganisationPlaces1700000405000 implements MigrationInterface {
  name = 'CountSharedAndOrganisationPlaces1700000405000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION registration_holds_place(state text, keeps_place boolean) RETURNS boolean LANGUAGE sql IMMUTABLE AS
      $$ SELECT state IN ('confirmed','offered') OR keeps_place $$`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION move_taken_places(moved_conference uuid, moved_type text, change integer) RETURNS void
      LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE place_pools SET taken = taken + change
        WHERE conference_id = moved_conference AND participant_type = moved_type;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'conference % has no places for %', moved_conference, moved_type
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'registrations_place_pool';
        END IF;
        PERFORM 1 FROM shared_pools
        WHERE conference_id = moved_conference AND moved_type = ANY(participant_types) ORDER BY id FOR UPDATE;
        UPDATE shared_pools SET taken = taken + change
        WHERE conference_id = moved_conference AND moved_type = ANY(participant_types);
      END $$`);
    await runner.query(`
      CREATE FUNCTION move_organisation_places(
        moved_conference uuid, moved_type text, moved_organisation uuid, change integer) RETURNS void
      LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE organisation_places SET taken = taken + change
        WHERE conference_id = moved_conference AND participant_type = moved_type
          AND organisation_id = moved_organisation;
        IF NOT FOUND AND change > 0 THEN
          INSERT INTO organisation_places (conference_id, participant_type, organisation_id, capacity, taken)
          SELECT conference_id, participant_type, moved_organisation, max_per_organisation, change
          FROM registration_rules
          WHERE conference_id = moved_conference AND participant_type = moved_type AND max_per_organisation IS NOT NULL;
        END IF;
      END $$`);
    await this.countStatements(runner);
    await this.countUpdates(runner);
    await this.followRules(runner);
  }

  /** Many rows added or removed by one statement count once per pool. */
  private async countStatements(runner: QueryRunner): Promise<void> {
    for (const [event, by] of [
      ['insert', 1],
      ['delete', -1],
    ] as const)
      await runner.query(`
        CREATE OR REPLACE FUNCTION count_places_on_${event}() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE pool record;
        BEGIN
          FOR pool IN
            SELECT conference_id, participant_type, count(*)::integer * ${by} AS change FROM moved
            WHERE ${HOLDS('moved')} GROUP BY 1, 2 ORDER BY 1, 2
          LOOP
            PERFORM move_taken_places(pool.conference_id, pool.participant_type, pool.change);
          END LOOP;
          FOR pool IN
            SELECT conference_id, participant_type, organisation_id, count(*)::integer * ${by} AS change
            FROM moved JOIN registration_rules USING (conference_id, participant_type)
            WHERE ${HOLDS('moved')} AND max_per_organisation IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
          LOOP
            PERFORM move_organisation_places(
              pool.conference_id, pool.participant_type, pool.organisation_id, pool.change);
          END LOOP;
          RETURN NULL;
        END $$`);
  }

  /** Organisations that are merged keep all their people, even above the limit. */
  private async countUpdates(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION count_places_on_update() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF ${HOLDS('OLD')} THEN
          PERFORM move_taken_places(OLD.conference_id, OLD.participant_type, -1);
          PERFORM move_organisation_places(OLD.conference_id, OLD.participant_type, OLD.organisation_id, -1);
        END IF;
        IF ${HOLDS('NEW')} THEN
          PERFORM move_taken_places(NEW.conference_id, NEW.participant_type, 1);
          IF ${HOLDS('OLD')} AND OLD.organisation_id <> NEW.organisation_id THEN
            UPDATE organisation_places SET capacity = greatest(capacity, taken + 1)
            WHERE conference_id = NEW.conference_id AND participant_type = NEW.participant_type
              AND organisation_id = NEW.organisation_id;
          END IF;
          PERFORM move_organisation_places(NEW.conference_id, NEW.participant_type, NEW.organisation_id, 1);
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query('DROP TRIGGER registrations_count_places_on_update ON registrations');
    await runner.query(`
      CREATE TRIGGER registrations_count_places_on_update
      AFTER UPDATE OF state, keeps_place, conference_id, participant_type, organisation_id ON registrations FOR EACH ROW
      WHEN ((${HOLDS('OLD')}, OLD.conference_id, OLD.participant_type, OLD.organisation_id)
        IS DISTINCT FROM (${HOLDS('NEW')}, NEW.conference_id, NEW.participant_type, NEW.organisation_id))
      EXECUTE FUNCTION count_places_on_update()`);
    await runner.query('DROP FUNCTION registration_holds_place(text)');
  }

  /** A limit set, changed or lifted: the organisations' counts begin, follow or end; nobody loses a place by it. */
  private async followRules(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION follow_organisation_limit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM conferences WHERE id = NEW.conference_id FOR UPDATE; -- whoever admits holds it shared
        DELETE FROM organisation_places
        WHERE conference_id = NEW.conference_id AND participant_type = NEW.participant_type;
        IF NEW.max_per_organisation IS NOT NULL THEN
          INSERT INTO organisation_places (conference_id, participant_type, organisation_id, capacity, taken)
          SELECT conference_id, participant_type, organisation_id,
            greatest(count(*)::integer, NEW.max_per_organisation), count(*)::integer
          FROM registrations r
          WHERE conference_id = NEW.conference_id AND participant_type = NEW.participant_type AND ${HOLDS('r')}
          GROUP BY 1, 2, 3;
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER registration_rules_follow_limit AFTER INSERT OR UPDATE ON registration_rules
      FOR EACH ROW EXECUTE FUNCTION follow_organisation_limit()`);
  }

  async down(): Promise<void> {
    throw new Error('the counts of shared and organisation places cannot be taken back; restore a backup');
  }
}
