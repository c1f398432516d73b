import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places of a session whose sign-up ended stay with their people and are given to nobody else. */
export class CloseSessionPlaces1700000312000 implements MigrationInterface {
  name = 'CloseSessionPlaces1700000312000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "session_places" ADD "is_closed" boolean NOT NULL DEFAULT false`);
    await runner.query(`
      UPDATE session_places p SET is_closed = true
      WHERE EXISTS (SELECT 1 FROM programme_releases r WHERE r.conference_id = p.conference_id) AND NOT EXISTS (
        SELECT 1 FROM programme_releases r CROSS JOIN LATERAL jsonb_array_elements(r.sessions) s
        WHERE r.conference_id = p.conference_id
          AND r.number = (SELECT max(number) FROM programme_releases l WHERE l.conference_id = p.conference_id)
          AND s->>'id' = p.session_id::text AND jsonb_typeof(s->'signUp') = 'object')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session_places DROP is_closed');
  }
}
