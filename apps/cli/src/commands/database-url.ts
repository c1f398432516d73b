import { StartRefused } from '#platform/embedded';

/** Commands beside `start` work on the database they are told. */
export function databaseUrl(): string {
  const url = process.env['DATABASE_URL'];
  if (url) return url;
  throw new StartRefused(
    'Set DATABASE_URL to the database this command shall work on, for example postgres://user:password@host:5432/zijin.',
  );
}
