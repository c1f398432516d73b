import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { beginDay, good, type ConferenceDay, type Guest } from '../../support/conference-day.js';

jest.setTimeout(120_000); // the machine may be busy

/** TRUST, Scans: one first entry per ticket, whatever the order and however many gates at once. */
let day: ConferenceDay;
let firm: string;
let gates: string[];

beforeAll(async () => {
  day = await beginDay();
  firm = await day.organisation('南京示例科技有限公司');
  gates = [await day.point('东门'), await day.point('西门')];
});
afterAll(() => day?.app.stop());

const entryOf = async (guest: Guest): Promise<{ entered_at: Date; point_id: string } | undefined> =>
  (
    await day.app.database.query<{ entered_at: Date; point_id: string }>(
      'SELECT entered_at, point_id FROM check_in_entries WHERE registration_id = $1',
      [guest.registrationId],
    )
  )[0];

describe('two gates at once', () => {
  it('let one ticket in once, a hundred times over', async () => {
    const verdicts: string[][] = [];
    for (let round = 0; round < 100; round += 1) {
      const guest = await day.guest(firm);
      const both = await Promise.all(
        gates.map((pointId) => good(day.scan({ code: guest.code!, pointId, scannedAt: new Date() }))),
      );
      verdicts.push(both.map((answer) => answer.verdict).toSorted());
    }
    expect(verdicts).toEqual(Array.from({ length: 100 }, () => ['admitted', 'already-admitted']));
  }, 240_000);

  it('would let it in twice if they only looked before they wrote (negative control)', async () => {
    const guest = await day.guest(firm);
    const clients = gates.map(() => new Client({ connectionString: day.app.database.adminUrl }));
    await Promise.all(clients.map((client) => client.connect()));
    const looked = await Promise.all(
      clients.map(async (client) => {
        await client.query('BEGIN');
        const before = await client.query('SELECT FROM scans WHERE registration_id = $1', [
          guest.registrationId,
        ]);
        return before.rowCount;
      }),
    );
    expect(looked).toEqual([0, 0]);
    for (const [at, client] of clients.entries()) {
      await client.query(
        `INSERT INTO scans (id, conference_id, point_id, registration_id, nonce, verdict, method, scanned_at,
           happened_at, is_clock_doubtful, received_at)
         VALUES ($1, $2, $3, $4, $1, 'admitted', 'camera', now(), now(), false, now())`,
        [randomUUID(), day.id, gates[at], guest.registrationId],
      );
      await client.query('COMMIT');
      await client.end();
    }
    const greens = await day.app.database.query(
      `DELETE FROM scans WHERE registration_id = $1 AND verdict = 'admitted' RETURNING id`,
      [guest.registrationId],
    );
    expect(greens).toHaveLength(2);
  });
});

describe('any order of upload', () => {
  const minutesAgo = [30, 20, 10];
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];

  it('ends with the same first entry: the earliest, at its gate', async () => {
    const base = Date.now();
    for (const order of orders) {
      const guest = await day.guest(firm);
      for (const at of order)
        await good(
          day.scan({
            code: guest.code!,
            pointId: gates[at % 2]!,
            scannedAt: new Date(base - minutesAgo[at]! * 60_000),
          }),
        );
      expect(await entryOf(guest)).toEqual({
        entered_at: new Date(base - 30 * 60_000),
        point_id: gates[0],
      });
      const [registration] = await day.app.database.query<{ arrived_at: Date }>(
        'SELECT arrived_at FROM registrations WHERE id = $1',
        [guest.registrationId],
      );
      expect(registration!.arrived_at).toEqual(new Date(base - 30 * 60_000));
    }
  }, 120_000);

  it('shows green only once, also when a later upload happened earlier', async () => {
    const guest = await day.guest(firm);
    const verdicts = [];
    for (const minutes of [10, 20, 30])
      verdicts.push(
        (await good(day.scan({ code: guest.code!, scannedAt: new Date(Date.now() - minutes * 60_000) })))
          .verdict,
      );
    expect(verdicts).toEqual(['admitted', 'already-admitted', 'already-admitted']);
  });
});

describe('two doors without network', () => {
  it('may both have let one ticket in: the facts stand, and the conflict is listed', async () => {
    const guest = await day.guest(firm, '陈静');
    const green = await good(day.scan({ code: guest.code!, pointId: gates[0] }));
    // what an upload of the second door's green scan leaves behind
    await day.app.database.query(
      `INSERT INTO scans (id, conference_id, point_id, registration_id, ticket_id, nonce, verdict, method, scanned_at,
         happened_at, is_clock_doubtful, received_at, device_label)
       SELECT $2, conference_id, $3, registration_id, ticket_id, $2, 'admitted', method, scanned_at,
         happened_at + interval '1 second', false, received_at, 'gate without network' FROM scans WHERE id = $1`,
      [green.scanId, randomUUID(), gates[1]],
    );
    const { items } = await good(day.app.administrator.get(`/conferences/${day.id}/check-in-conflicts`));
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ registrationId: guest.registrationId, name: '陈静' });
    expect(items[0].scans.map((scan: { pointName: string }) => scan.pointName)).toEqual(['东门', '西门']);
    const status = await good(day.app.administrator.get(`/conferences/${day.id}/check-in-status`));
    expect(status.conflicts).toBe(1);

    const undone = await good(
      day.app.administrator.post(`/scans/${green.scanId}/annul`, { reason: '同一张票两次放行' }),
    );
    expect(undone.isInside).toBe(true);
    expect((await entryOf(guest))?.point_id).toBe(gates[1]);
    expect(
      (await good(day.app.administrator.get(`/conferences/${day.id}/check-in-conflicts`))).items,
    ).toEqual([]);
  });
});

it('every entry follows from the scans, and every arrival from the entries', async () => {
  const differing = await day.app.database.query(
    `WITH derived AS (
       SELECT DISTINCT ON (registration_id) registration_id, happened_at, point_id FROM scans
       WHERE verdict <> 'refused' AND annulled_at IS NULL
       ORDER BY registration_id, happened_at, point_id)
     SELECT * FROM derived d FULL JOIN check_in_entries e USING (registration_id)
     WHERE (d.happened_at, d.point_id) IS DISTINCT FROM (e.entered_at, e.point_id)`,
  );
  expect(differing).toEqual([]);
  const arrivals = await day.app.database.query(
    `SELECT FROM registrations r LEFT JOIN check_in_entries e ON e.registration_id = r.id
     WHERE r.arrived_at IS DISTINCT FROM e.entered_at`,
  );
  expect(arrivals).toEqual([]);
});
