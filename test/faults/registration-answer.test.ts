import { randomUUID } from 'node:crypto';
import { createConnection, createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { furnish } from '../support/installation.js';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';
import { startConference } from '../support/processes.js';

const MINUTE = 60_000;
/** CommandComplete as PostgreSQL sends it: type, length (4 bytes + text), text, NUL. */
const COMMITTED = Buffer.from([0x43, 0, 0, 0, 11, ...Buffer.from('COMMIT'), 0]);

/** A wire to PostgreSQL that can be told to swallow the next «COMMIT» and say that it did. */
class Wire {
  private swallow?: () => void;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async to(databaseUrl: string): Promise<Wire> {
    const target = new URL(databaseUrl);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = new URL(databaseUrl);
    url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const wire = new Wire(server, url.href);
    server.on('connection', (near) => {
      const far = createConnection(Number(target.port), target.hostname);
      for (const socket of [near, far]) socket.on('error', () => undefined);
      near.on('close', () => far.destroy());
      far.on('close', () => near.destroy());
      near.on('data', (data) => far.write(data));
      far.on('data', (data) => {
        if (wire.swallow && data.includes(COMMITTED)) return wire.swallow();
        near.write(data);
      });
    });
    return wire;
  }

  /** Resolves once a transaction is committed that its client will never hear of. */
  nextCommitSwallowed(): Promise<void> {
    return new Promise((resolve) => {
      this.swallow = resolve;
    });
  }

  close(): void {
    this.server.close();
  }
}

let database: TestDatabase;
let wire: Wire;
beforeEach(async () => {
  database = await freshDatabase();
  wire = await Wire.to(database.url);
}, MINUTE);
afterEach(async () => {
  wire?.close();
  await database?.drop();
}, MINUTE);

const form = (consentVersion: string) => ({
  organisationName: '昆山测试机械有限公司',
  name: '王五',
  mobile: '13912345678',
  email: 'wangwu@firm.example',
  consentVersion,
  consent: true,
});

it(
  'TRUST: killed between effect and answer, the retry gets the first result and nobody is registered twice',
  async () => {
    const first = await startConference({ DATABASE_URL: wire.url });
    const { slug } = await furnish(first.url);
    const { version } = (await (await fetch(`${first.url}/api/v1/public/privacy-text`)).json()) as {
      version: string;
    };
    const key = randomUUID();
    const post = (url: string) =>
      fetch(`${url}/api/v1/public/conferences/${slug}/registrations`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(form(version)),
      });

    const committed = wire.nextCommitSwallowed();
    const answered = post(first.url).then(
      () => true,
      () => false,
    );
    await committed;
    await first.kill9();
    expect(await answered).toBe(false);
    const stored = await database.query<{ id: string }>('SELECT id FROM registrations');
    expect(stored).toHaveLength(1);

    const second = await startConference({ DATABASE_URL: database.url });
    try {
      const [again, once] = [await post(second.url), await post(second.url)];
      expect([again.status, once.status]).toEqual([201, 201]);
      const answer = (await again.json()) as { registrationId: string; token: string };
      expect(await once.json()).toEqual(answer);
      expect(answer.registrationId).toBe(stored[0]!.id);
      const opened = await fetch(`${second.url}/api/v1/public/registrations/open`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token: answer.token }),
      });
      expect(await opened.json()).toMatchObject({
        registrationId: answer.registrationId,
        state: 'confirmed',
      });
      expect(await database.query('SELECT id FROM registrations')).toEqual(stored);
      expect(await database.query('SELECT 1 FROM mails')).toHaveLength(1);
    } finally {
      await second.stop();
    }
  },
  3 * MINUTE,
);
