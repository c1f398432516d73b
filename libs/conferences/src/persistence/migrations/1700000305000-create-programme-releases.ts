import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Public versions of programmes; what was public so far becomes each conference's first. */
export class CreateProgrammeReleases1700000305000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "programme_releases" (
        "id" uuid NOT NULL,
        "conference_id" uuid NOT NULL,
        "number" integer NOT NULL,
        "released_at" timestamptz NOT NULL,
        "released_by_id" uuid,
        "sessions" jsonb NOT NULL,
        "note_zh" text NOT NULL,
        "note_en" text NOT NULL,
        CONSTRAINT "programme_releases_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "programme_releases_number_key" UNIQUE ("conference_id", "number"),
        CONSTRAINT "programme_releases_number_positive" CHECK (number > 0),
        CONSTRAINT "programme_releases_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conferences"("id"),
        CONSTRAINT "programme_releases_released_by_id_fkey" FOREIGN KEY ("released_by_id") REFERENCES "users"("id"))`);
    await runner.query(`
      INSERT INTO programme_releases (id, conference_id, number, released_at, sessions, note_zh, note_en)
      SELECT gen_random_uuid(), c.id, 1, coalesce(c.published_at, c.created_at),
             coalesce((
               SELECT jsonb_agg(jsonb_build_object(
                        'id', s.id, 'kind', s.kind, 'titleZh', s.title_zh, 'titleEn', s.title_en,
                        'themeZh', s.theme_zh, 'themeEn', s.theme_en, 'roomId', s.room_id,
                        'roomNameZh', r.name_zh, 'roomNameEn', r.name_en,
                        'startsAt', to_char(s.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                        'endsAt', to_char(s.ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                        'people', s.people, 'speakers', s.speakers, 'signUp', s.sign_up)
                      ORDER BY s.starts_at, s.position)
               FROM programme_sessions s LEFT JOIN rooms r ON r.id = s.room_id
               WHERE s.conference_id = c.id), '[]'), '', ''
      FROM conferences c WHERE c.state <> 'draft'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "programme_releases"`);
  }
}
