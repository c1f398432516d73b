import Fastify from 'fastify';
import { Pool } from 'pg';
import { newId } from '#platform/database';
import { recordScan } from '#check-in/persistence';

/** The floor of the check-in benchmark: the same statement behind a route that asks and checks nothing else. */
interface BareScan {
  nonce: string;
  pointId: string;
  conferenceId: string;
  registrationId: string;
  scannedAt: string;
}

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 12 });
const app = Fastify();

app.post<{ Body: BareScan }>('/scans', async ({ body }) => {
  const now = new Date();
  const { rows } = await pool.query<object>(recordScan, [
    newId(),
    body.conferenceId,
    body.pointId,
    body.nonce,
    null,
    body.registrationId,
    null,
    'camera',
    now,
    now,
    false,
    now,
    null,
    'bench',
    true,
    [],
    [],
    null,
  ]);
  return rows[0];
});

console.log(`listening on ${await app.listen({ host: '127.0.0.1', port: 0 })}`);
process.once('SIGTERM', () => void app.close().then(() => pool.end()));
