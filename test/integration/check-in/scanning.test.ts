import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Client } from '../../support/conference-app.js';
import { beginDay, good, type ConferenceDay } from '../../support/conference-day.js';

jest.setTimeout(120_000); // the machine may be busy

let day: ConferenceDay;
let firm: string;
let door: Client;

beforeAll(async () => {
  day = await beginDay();
  firm = await day.organisation('南京高精轨道交通设备有限公司（示例）', { nameEn: 'Nanjing Gaojing (demo)' });
  door = await day.app.colleague([{ role: 'door', conferenceId: day.id, campaignId: null }]);
});
afterAll(() => day?.app.stop());

const refusal = async (words: Parameters<ConferenceDay['scan']>[0]): Promise<[string, string | null]> => {
  const answer = await good(day.scan(words, door));
  return [answer.verdict, answer.reason];
};

const sent = async (changes: object): Promise<[number, string, string | undefined]> => {
  const answer = await door.post(`/conferences/${day.id}/scans`, {
    nonce: randomUUID(),
    pointId: await day.defaultPoint(),
    code: 'x',
    method: 'camera',
    scannedAt: new Date().toISOString(),
    ...changes,
  });
  return [answer.status, answer.body.code, answer.body.errors?.[0]?.field];
};

describe('the answer at the door', () => {
  it('is green with who it is, then amber with when and where', async () => {
    const guest = await day.guest(firm, '王芳');
    const east = await day.point('东门');
    const first = new Date(Date.now() - 60_000);
    const green = await good(day.scan({ code: guest.code!, pointId: east, scannedAt: first }, door));
    expect(green).toMatchObject({
      verdict: 'admitted',
      reason: null,
      registrationId: guest.registrationId,
      name: '王芳',
      organisation: '南京高精轨道交通设备有限公司（示例）',
      participantType: 'enterprise-representative',
      seat: null,
      firstAt: null,
      pointName: null,
      happenedAt: first.toISOString(),
      isClockDoubtful: false,
    });
    const amber = await good(
      day.scan({ registrationId: guest.registrationId }, door.with({ 'accept-language': 'en' })),
    );
    expect(amber).toMatchObject({
      verdict: 'already-admitted',
      firstAt: first.toISOString(),
      pointName: 'Gate 东门',
      organisation: 'Nanjing Gaojing (demo)',
    });
  });

  it('is the same for the same nonce, however often and whatever happened since', async () => {
    const guest = await day.guest(firm);
    const pointId = await day.defaultPoint();
    const scan = { code: guest.code!, nonce: randomUUID(), pointId, scannedAt: new Date() };
    const first = await good(day.scan(scan, door));
    const amber = { ...scan, nonce: randomUUID() };
    const told = await good(day.scan(amber, door));
    expect([first.verdict, told.verdict]).toEqual(['admitted', 'already-admitted']);
    await good(day.scan({ ...scan, nonce: randomUUID(), scannedAt: new Date(Date.now() - 600_000) }, door));
    expect(await good(day.scan(scan, door))).toEqual(first);
    expect(await good(day.scan(amber, door))).toEqual(told);
    const rows = await day.app.database.query('SELECT id FROM scans WHERE registration_id = $1', [
      guest.registrationId,
    ]);
    expect(rows).toHaveLength(3);
  });

  it('is one answer when the same scan arrives many times at once', async () => {
    const guest = await day.guest(firm);
    const pointId = await day.defaultPoint();
    const scan = { code: guest.code!, nonce: randomUUID(), pointId, scannedAt: new Date() };
    const answers = await Promise.all(Array.from({ length: 12 }, () => good(day.scan(scan, door))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0].verdict).toBe('admitted');
  });

  it('refuses a nonce that comes back with another ticket', async () => {
    const [one, other] = [await day.guest(firm), await day.guest(firm)];
    const nonce = randomUUID();
    await good(day.scan({ code: one.code!, nonce }, door));
    const answer = await day.scan({ code: other.code!, nonce }, door);
    expect([answer.status, answer.body.code]).toEqual([422, 'request.repeated-differently']);
  });

  it('also stands with an Idempotency-Key', async () => {
    const guest = await day.guest(firm);
    const client = door.with({ 'idempotency-key': randomUUID() });
    const pointId = await day.defaultPoint();
    const scan = { code: guest.code!, nonce: randomUUID(), pointId, scannedAt: new Date() };
    const first = await good(day.scan(scan, client));
    expect(first.verdict).toBe('admitted');
    expect(await good(day.scan(scan, client))).toEqual(first);
  });
});

describe('red', () => {
  it.each([
    ['nothing', ''],
    ['an address', 'https://elsewhere.example/t/1'],
    ['markup', '</script><script>alert(1)</script>'],
    ['NUL', 'ZJ1.\u0000'],
    ['four thousand characters', 'x'.repeat(4000)],
  ])('unknown-code for %s', async (_, code) => {
    expect(await refusal({ code })).toEqual(['refused', 'unknown-code']);
  });

  it('unknown-code for a cut and a forged ticket, without a name', async () => {
    const { code } = await day.guest(firm);
    expect(await refusal({ code: code!.slice(0, -1) })).toEqual(['refused', 'unknown-code']);
    const forged = Buffer.from(code!.slice(4), 'base64url');
    forged[20] = forged[20]! ^ 1;
    const answer = await good(day.scan({ code: `ZJ1.${forged.toString('base64url')}` }, door));
    expect(answer).toMatchObject({ reason: 'unknown-code', name: null, registrationId: null });
  });

  it('revoked for a ticket issued anew, and green for the new one', async () => {
    const guest = await day.guest(firm);
    await good(day.app.administrator.post(`/registrations/${guest.registrationId}/reissue-ticket`));
    expect(await refusal({ code: guest.code! })).toEqual(['refused', 'revoked']);
    const page = await good(day.app.visitor.post('/public/registrations/open', { token: guest.token }));
    expect(page.ticketCode).not.toBe(guest.code);
    expect(await refusal({ code: page.ticketCode })).toEqual(['admitted', null]);
  });

  it('revoked for a cancelled registration, named so that the desk can help', async () => {
    const guest = await day.guest(firm, '赵磊');
    await good(day.app.visitor.post('/public/registrations/cancel', { token: guest.token }));
    const answer = await good(day.scan({ code: guest.code! }, door));
    expect(answer).toMatchObject({ verdict: 'refused', reason: 'revoked', name: '赵磊' });
  });

  it('unknown-code once the key that signed the ticket is retired', async () => {
    const guest = await day.guest(firm);
    await day.app.database.query('UPDATE ticket_keys SET retired_at = now()');
    expect(await refusal({ code: guest.code! })).toEqual(['refused', 'unknown-code']);
    await day.app.database.query('UPDATE ticket_keys SET retired_at = NULL');
    expect(await refusal({ code: guest.code! })).toEqual(['admitted', null]);
  });

  it('not-open outside the window of the point', async () => {
    const guest = await day.guest(firm);
    const closed = await day.point('早场', { closesAt: new Date(Date.now() - 60_000).toISOString() });
    expect(await refusal({ code: guest.code!, pointId: closed })).toEqual(['refused', 'not-open']);
  });

  it('lets nobody in, and stays on record', async () => {
    const entered = await day.app.database.query(
      `SELECT FROM check_in_entries e JOIN scans s ON s.id = e.scan_id WHERE s.verdict = 'refused'`,
    );
    expect(entered).toHaveLength(0);
    const status = await good(door.get(`/conferences/${day.id}/check-in-status`));
    const refused = status.points.map((point: { refused: number }) => point.refused);
    expect(refused.reduce((sum: number, count: number) => sum + count, 0)).toBe(11);
  });
});

describe('the clock of a device', () => {
  it.each([
    ['a day behind', -24 * 3_600_000],
    ['a day ahead', 24 * 3_600_000],
  ])('%s is marked, and the time of arrival counts', async (_, off) => {
    const guest = await day.guest(firm);
    const before = Date.now();
    const answer = await good(day.scan({ code: guest.code!, scannedAt: new Date(before + off) }, door));
    expect(answer).toMatchObject({ verdict: 'admitted', isClockDoubtful: true });
    expect(Date.parse(answer.happenedAt)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(answer.happenedAt)).toBeLessThanOrEqual(Date.now());
  });
});

describe('a scan that says too little or too much', () => {
  it.each<[object, number, string, string | undefined]>([
    [{ scannedAt: '12 January' }, 422, 'input.invalid', 'scannedAt'],
    [{ nonce: '1' }, 422, 'input.invalid', 'nonce'],
    [{ method: 'guess' }, 422, 'input.invalid', 'method'],
    [{ verdict: 'admitted' }, 422, 'input.invalid', 'verdict'],
    [{ code: undefined }, 422, 'check-in.code-or-person', undefined],
    [{ registrationId: randomUUID() }, 422, 'check-in.code-or-person', undefined],
    [{ code: undefined, registrationId: randomUUID() }, 404, 'access.not-found', undefined],
    [{ pointId: randomUUID() }, 404, 'access.not-found', undefined],
  ])('%j', async (changes, status, code, field) => {
    expect(await sent(changes)).toEqual([status, code, field]);
  });
});
