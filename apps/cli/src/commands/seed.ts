import { databaseUrl } from './database-url.js';

export interface DemoOptions {
  databaseUrl: string;
  /** The common password of the demo's sign-ins. */
  password: string;
  onProgress(text: string): void;
}

/** `filled`: the demo is there (and its sign-ins have this password); `own`: the database holds somebody's own data. */
export async function seedDemo(_options: DemoOptions): Promise<'filled' | 'own'> {
  return 'own';
}

export async function run(): Promise<void> {
  const password = process.env['DEMO_PASSWORD'] ?? 'zijin-demo';
  await seedDemo({ databaseUrl: databaseUrl(), password, onProgress: (text) => console.log(text) });
}
