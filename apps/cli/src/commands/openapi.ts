import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { readSettings } from '#config';
import { ConferenceModule } from '../../../conference/src/conference.module.js';
import { apiDocument } from '../../../conference/src/describe-api.js';

/** Keys in order, so that the file changes only where the routes do. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** Writes openapi.json from the routes alone: nothing is started and no database is needed. */
export async function run(args: string[]): Promise<number> {
  const path = args[0] ?? 'openapi.json';
  const settings = readSettings({ DATABASE_URL: 'postgres://nobody@localhost/nothing' });
  const app = await NestFactory.create<NestFastifyApplication>(
    ConferenceModule.with(settings),
    new FastifyAdapter(),
    { preview: true, logger: ['error'], abortOnError: false },
  );
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  await writeFile(path, `${JSON.stringify(sorted(apiDocument(app)), null, 2)}\n`);
  await app.close();
  return 0;
}
