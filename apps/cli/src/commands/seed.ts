import 'reflect-metadata';
import { StartRefused } from '#platform/embedded';
import { fillDemo, type DemoOutcome } from '../demo/fill-demo.js';
import { databaseUrl } from './database-url.js';

export interface DemoOptions {
  databaseUrl: string;
  /** The common password of the demo's sign-ins. */
  password: string;
  onProgress(text: string): void;
  /** Called once the database is known to be empty, before the first row. */
  beforeFilling?(): Promise<void> | undefined;
}

const SHORTEST = 10;

/** `filled`: the demo is there (and its sign-ins have this password); `own`: the database holds somebody's own data. */
export async function seedDemo(options: DemoOptions): Promise<DemoOutcome> {
  if ([...options.password].length < SHORTEST)
    throw new StartRefused(`DEMO_PASSWORD is too short: give it at least ${SHORTEST} characters.`);
  const { databaseUrl: url, password } = options;
  return fillDemo(
    url,
    password,
    (text) => options.onProgress(text),
    () => options.beforeFilling?.(),
  );
}

export async function run(): Promise<number> {
  const password = process.env['DEMO_PASSWORD'] ?? 'zijin-demo';
  const outcome = await seedDemo({
    databaseUrl: databaseUrl(),
    password,
    onProgress: (text) => console.log(text),
  });
  if (outcome === 'filled') console.log('The demo is there.');
  else console.error('This database holds data of its own, so it was left as it is.');
  return outcome === 'filled' ? 0 : 1;
}
