import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from '@jest/globals';
import { freshDatabase } from '../../support/postgres.js';
import { startConference } from '../../support/processes.js';

it('TRUST shutdown: exits within 10 s, also while somebody has opened a connection without asking anything', async () => {
  const database = await freshDatabase();
  const conference = await startConference({ DATABASE_URL: database.url });
  const { hostname, port } = new URL(conference.url);
  const line = connect(Number(port), hostname);
  await once(line, 'connect');
  const before = Date.now();
  await conference.stop();
  expect(Date.now() - before).toBeLessThan(10_000);
  line.destroy();
  await database.drop();
}, 120_000);
