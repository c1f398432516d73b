import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readTable } from '#documents/tables';
import type { Child } from '../support/children.js';
import { good, refused, visit, type Visitor } from '../support/client.js';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';
import { startConference, startWorker } from '../support/processes.js';
import { startRedis, type RedisProcess } from '../support/redis.js';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink.js';
import { ConferenceDay } from './the-day.js';

const MINUTES = 60_000;

/**
 * The news item's day with real input only: a spreadsheet of 200 enterprises, HTTP, mails taken by an SMTP server, QR
 * codes read out of their pictures, and the downloaded spreadsheet read back.
 */
describe.each([
  { name: 'on one computer: queue on PostgreSQL', processes: 1, onRedis: false },
  { name: 'on many: 2 conference processes, 2 workers, Redis', processes: 2, onRedis: true },
])('a conference day $name', ({ processes, onRedis }) => {
  let database: TestDatabase;
  let redis: RedisProcess | undefined;
  let sink: SmtpSink;
  let day: ConferenceDay;
  let door: Visitor;
  let desk: Visitor;
  let reports: Visitor;
  const children: Child[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    sink = await startSmtpSink();
    redis = onRedis ? await startRedis() : undefined;
    const env = {
      DATABASE_URL: database.url,
      SMTP_URL: sink.url,
      BASE_URL: 'http://zijin.example',
      ...(redis ? { REDIS_URL: redis.url } : {}),
    };
    const addresses: string[] = [];
    for (let at = 0; at < processes; at += 1) {
      const conference = await startConference(env);
      addresses.push(conference.url);
      children.push(conference, await startWorker(env));
    }
    day = new ConferenceDay({ addresses, sink });
  }, 2 * MINUTES);

  afterAll(async () => {
    await Promise.all(children.map((child) => child.stop()));
    await redis?.stop();
    await sink?.stop();
    await database?.drop();
  }, MINUTES);

  it('begins empty and takes its first administrator once', () => day.setUp(), MINUTES);

  it(
    'imports 200 enterprises from a spreadsheet, and nothing the second time',
    async () => {
      expect(await day.importEnterprises()).toEqual({ first: 200, second: 0 });
    },
    MINUTES,
  );

  it('schedules and publishes the conference', () => day.schedule(), MINUTES);

  it(
    'invites colleagues by mail',
    async () => {
      door = await day.colleague('door@city.example', 'door', 0);
      desk = await day.colleague('desk@city.example', 'desk', 1);
      reports = await day.colleague('reports@city.example', 'reports', 0);
      const seen = await good(door.api.GET('/api/v1/conferences'));
      expect(seen.items.map(({ id }) => id)).toEqual([day.conferenceId]);
    },
    2 * MINUTES,
  );

  it(
    'registers 200 representatives for 190 places: 190 confirmed, 10 waiting, nobody twice',
    async () => {
      const counts = await day.registerEverybody();
      expect(Object.fromEntries(counts)).toEqual({ confirmed: 190, waitlisted: 10 });
    },
    3 * MINUTES,
  );

  it(
    'mails each of the 190 a ticket whose QR code can be read, with a calendar part',
    async () => {
      await day.readTicketMails();
      expect(day.codes.size).toBe(190);
      expect(new Set(day.codes.values()).size).toBe(190);
    },
    4 * MINUTES,
  );

  it(
    'passes cancelled places on to those who wait, by mail',
    async () => {
      await day.passPlacesOn(5);
      expect(day.inState('confirmed')).toHaveLength(190);
      expect(day.inState('cancelled')).toHaveLength(5);
    },
    2 * MINUTES,
  );

  it(
    'checks in at the door: green, amber the second time, red for foreign and cancelled codes, and undoes',
    async () => {
      await day.goLive();
      const [first, second, ...others] = day
        .inState('confirmed')
        .map(({ enterprise }) => day.codes.get(enterprise.contact.email))
        .filter((code): code is string => code !== undefined);
      const green = await day.scan(door, { code: first! });
      expect(green).toMatchObject({ verdict: 'admitted', participantType: 'enterprise-representative' });
      const nonce = randomUUID();
      expect(await day.scan(door, { code: second! }, nonce)).toMatchObject({ verdict: 'admitted' });
      expect(await day.scan(door, { code: second! }, nonce)).toMatchObject({ verdict: 'admitted' });
      expect(await day.scan(door, { code: first! })).toMatchObject({
        verdict: 'already-admitted',
        firstAt: green.happenedAt,
      });
      expect(await day.scan(door, { code: 'https://elsewhere.example/ticket' })).toMatchObject({
        verdict: 'refused',
        reason: 'unknown-code',
      });
      const cancelled = day.codes.get(day.inState('cancelled')[0]!.enterprise.contact.email)!;
      expect(await day.scan(door, { code: cancelled })).toMatchObject({
        verdict: 'refused',
        reason: 'revoked',
      });
      for (const code of others.slice(0, 170))
        expect(await day.scan(door, { code })).toMatchObject({ verdict: 'admitted' });
      const mistaken = await day.scan(door, { code: others[170]! });
      await good(
        desk.api.POST('/api/v1/scans/{id}/annul', {
          params: { path: { id: mistaken.scanId } },
          body: { reason: '扫错了人' },
        }),
      );
      const status = await good(
        desk.api.GET('/api/v1/conferences/{id}/check-in-status', {
          params: { path: { id: day.conferenceId } },
        }),
      );
      expect(status).toMatchObject({ registered: 190, inside: 172, conflicts: 0 });
    },
    3 * MINUTES,
  );

  it(
    'registers walk-ins at the desk and finds them by the last four digits',
    async () => {
      await day.setPlaces(day.conferenceId, 200);
      for (const [name, mobile] of [
        ['新来甲', '13700001234'],
        ['新来乙', '13700005678'],
      ] as const) {
        const registered = await good(
          desk.api.POST('/api/v1/conferences/{conferenceId}/registrations', {
            params: { path: { conferenceId: day.conferenceId } },
            body: { name, mobile, organisationName: '示例现场企业有限公司' },
          }),
        );
        expect(registered.state).toBe('confirmed');
        const found = await good(
          door.api.GET('/api/v1/conferences/{id}/attendees', {
            params: { path: { id: day.conferenceId }, query: { q: mobile.slice(-4) } },
          }),
        );
        expect(found.items.map((attendee) => attendee.name)).toContain(name);
        const verdict = await day.scan(desk, { registrationId: registered.id });
        expect(verdict).toMatchObject({ verdict: 'admitted', name });
      }
    },
    2 * MINUTES,
  );

  it(
    'reports the attendance: the figures, the screen’s rows and the downloaded cells agree',
    async () => {
      const figures = await day.attendance(reports);
      expect(figures.persons).toMatchObject({ arrived: 174, walkIn: 2, cancelled: 5, confirmed: 192 });
      expect(figures.enterprises).toMatchObject({ arrived: 173, walkIn: 1 });
      expect(figures.arrivals.reduce((sum, { persons }) => sum + persons, 0)).toBe(174);

      const screen = await good(
        reports.api.GET('/api/v1/conferences/{id}/attendance-rows', {
          params: {
            path: { id: day.conferenceId },
            query: { unit: 'persons', figure: 'arrived', limit: 200 },
          },
        }),
      );
      expect(screen).toMatchObject({ persons: 174, enterprises: 173 });

      const xlsx = await day.download(reports, 'xlsx');
      const summary = await readTable(xlsx);
      expect(summary.rows.find(({ cells }) => cells[0] === '到场')?.cells.slice(1, 3)).toEqual([
        '174',
        '173',
      ]);
      const sheet = await readTable(xlsx, { sheet: '名单' });
      const cell = (cells: string[], header: string): string => cells[sheet.header.indexOf(header)] ?? '';
      const arrived = sheet.rows.filter(({ cells }) => cell(cells, '出席') === '到场');
      expect(arrived.map(({ cells }) => `${cell(cells, '姓名')} ${cell(cells, '单位')}`).sort()).toEqual(
        screen.items.map(({ name, organisation }) => `${name} ${organisation}`).sort(),
      );
      const listed = new Map(day.enterprises.map((enterprise) => [enterprise.name, enterprise]));
      for (const { cells } of arrived) {
        const enterprise = listed.get(cell(cells, '单位'));
        if (!enterprise) continue; // the walk-ins' enterprise is not in the spreadsheet
        expect(cell(cells, '统一社会信用代码')).toBe(enterprise.creditCode);
        expect(cell(cells, '区')).toBe(enterprise.district);
        expect(cell(cells, '首次签到时间')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
      }
      const csv = await day.download(reports, 'csv');
      expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      const table = await readTable(csv);
      const column = (header: string): number => table.header.indexOf(header);
      expect(column('姓名')).toBeGreaterThanOrEqual(0);
      const walkIns = table.rows.filter(({ cells }) => cells[column('姓名')]?.startsWith('新来'));
      expect(walkIns).toHaveLength(2);
      expect(table.rows.map(({ cells }) => cells.join('|')).join('\n')).not.toContain('13700001234');
    },
    2 * MINUTES,
  );

  it(
    'keeps the door’s colleague out of everything else',
    async () => {
      const path = { params: { path: { id: day.conferenceId } } };
      expect(await refused(door.api.GET('/api/v1/conferences/{id}/attendance', path))).toMatchObject({
        status: 403,
      });
      expect(await refused(visit(day.address(0)).api.GET('/api/v1/conferences/{id}', path))).toMatchObject({
        status: 401,
      });
    },
    MINUTES,
  );
});
