import type { DatabaseRole } from './on-database.js';

/** A command's module; `run` gives the exit code, nothing means 0. */
export interface Command {
  run(args: string[]): Promise<number | void>;
}

interface Entry {
  summary: string;
  /** The role it needs in the database; left out by commands that bring their own, or need none. */
  database?: DatabaseRole;
  load(): Promise<Command>;
}

/** Every command loads its module only when called, so that none pays for the others. */
export const commands: Record<string, Entry> = {
  start: { summary: 'start everything on this computer', load: () => import('./commands/start.js') },
  migrate: {
    summary: 'bring the database up to date',
    database: 'owner',
    load: () => import('./commands/migrate.js'),
  },
  seed: {
    summary: 'fill an empty database with the demo',
    database: 'app',
    load: () => import('./commands/seed.js'),
  },
  'create-admin': {
    summary: 'make an installation administrator: --email E-MAIL --name NAME',
    database: 'app',
    load: () => import('./commands/create-admin.js'),
  },
  'audit-verify': {
    summary: 'check the chain of audit rows',
    database: 'app',
    load: () => import('./commands/audit-verify.js'),
  },
  'rotate-ticket-key': {
    summary: 'sign tickets with a new key: [--retire-others] when a key got out',
    database: 'app',
    load: () => import('./commands/rotate-ticket-key.js'),
  },
  'seal-key': {
    summary: 'seal agreements with the key of a certification authority: import KEY.p12',
    database: 'app',
    load: () => import('./commands/seal-key.js'),
  },
  verify: {
    summary: 'say whether a sealed agreement is unchanged: FILE.pdf [--fingerprint F] [--json]',
    load: () => import('./commands/verify.js'),
  },
  'ingest-bounce': {
    summary: 'read a bounce or complaint from standard input',
    database: 'app',
    load: () => import('./commands/ingest-bounce.js'),
  },
  match: {
    summary: 'rank two lists of texts for each other: --left A.jsonl --right B.jsonl [--json]',
    load: () => import('./commands/match.js'),
  },
  timetable: {
    summary: 'solve a published meeting timetable: FILE.dzn [--fairness D] [--seconds N] [--seed S] [--json]',
    load: () => import('./commands/timetable.js'),
  },
  openapi: { summary: 'write openapi.json', load: () => import('./commands/openapi.js') },
  bench: {
    summary: 'list the benchmarks, or run one: NAME [--json]',
    load: () => import('./commands/bench.js'),
  },
  help: { summary: 'show this list', load: () => import('./commands/help.js') },
};
