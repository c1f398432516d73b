import { databaseUrl } from './database-url.js';

export async function migrate(url: string, onStep: (text: string) => void): Promise<void> {
  const schema = await import('../../../schema.js');
  await schema.migrate(url, onStep);
}

export async function run(): Promise<void> {
  await migrate(databaseUrl(), (text) => console.log(text));
  console.log('The database is up to date.');
}
