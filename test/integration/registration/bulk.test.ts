import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readTable } from '#documents/tables';
import { ImportRegistrations, type ImportRow } from '#registration';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { scheduleConference, Worker, type TestConference } from './world.js';

jest.setTimeout(60_000);
const type = 'enterprise-representative';
const unknownId = '00000000-0000-4000-8000-000000000000';

interface Outcome {
  done: number;
  unchanged: number;
  outcomes: { state: string; count: number }[];
  failures: { registrationId: string; name: string; code: string; detail: string }[];
  moved: { registrationId: string; from: string }[];
  nextCursor: string | null;
}

let app: RunningApp;
let conference: TestConference;
beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(() => app.stop());
beforeEach(async () => {
  conference = await scheduleConference(app, { [type]: 5, press: 2 });
});

const row = (n: number, changes: Partial<ImportRow> = {}): ImportRow => ({
  organisationId: conference.organisationId,
  participantType: type,
  name: `来宾${n}号`,
  mobile: `+86137${String(n).padStart(8, '0')}`,
  email: `guest${n}@firm.example`,
  registeredAt: new Date(Date.now() - 3_600_000 + n * 1000),
  ...changes,
});
const add = async (rows: readonly ImportRow[]): Promise<string[]> => {
  const request = { conferenceId: conference.id, rows, notify: false };
  return (await new ImportRegistrations(app.transactions).run(systemCall(), request)).ids as string[];
};
const pending = (count: number): Promise<string[]> =>
  add(Array.from({ length: count }, (_, n) => row(n, { awaitsApproval: true })));
const bulk = (body: object, client = app.administrator, id = conference.id) =>
  client.post<Outcome>(`/conferences/${id}/registrations/bulk`, body);
const states = async (): Promise<Record<string, number>> => {
  const rows = await app.database.query<{ state: string; n: number }>(
    `SELECT state, count(*)::int AS n FROM registrations WHERE conference_id = $1 GROUP BY 1`,
    [conference.id],
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
};

describe('by chosen rows', () => {
  it('declines with the reason in each mail', async () => {
    const ids = await pending(3);
    const answer = await bulk({ action: 'decline', ids: ids.slice(0, 2), reason: '本次仅限本市企业' });
    expect(answer.body).toMatchObject({ done: 2, unchanged: 0, failures: [], nextCursor: null });
    expect(await states()).toEqual({ declined: 2, pending: 1 });
    const worker = await Worker.start(app);
    const mails = await worker.sendMails(conference);
    await worker.stop();
    expect(mails).toHaveLength(2);
    for (const mail of mails) expect(mail.text).toContain('本次仅限本市企业');
  });

  it('TRUST: gives mixed outcomes row by row, says why, and never passes the places', async () => {
    const ids = await pending(7);
    await bulk({ action: 'cancel', ids: [ids[0]], reason: '重复' });
    const answer = await bulk({ action: 'approve', ids });
    expect(answer.status).toBe(200);
    expect(await states()).toEqual({ confirmed: 5, waitlisted: 1, cancelled: 1 });
    expect(answer.body.outcomes).toEqual([
      { state: 'confirmed', count: 5 },
      { state: 'waitlisted', count: 1 },
    ]);
    const [failure] = answer.body.failures;
    expect(failure).toMatchObject({
      registrationId: ids[0],
      name: '来宾0号',
      code: 'registration.not-pending',
    });
    const again = await bulk({ action: 'approve', ids });
    expect([again.body.done, again.body.unchanged]).toEqual([0, 6]);
    const late = await bulk({ action: 'decline', ids: [ids[1]], reason: '太晚' });
    expect(late.body.failures[0]!.detail).toContain('已确认');
  });

  it('TRUST: leaves rows of another conference alone, even for who may change both', async () => {
    const foreign = await pending(1);
    const other = conference;
    conference = await scheduleConference(app, { [type]: 5 });
    const [own] = await pending(1);
    const answer = await bulk({ action: 'approve', ids: [...foreign, own, unknownId] });
    expect(answer.body.done).toBe(1);
    expect(answer.body.failures.map(({ code, name }) => [code, name])).toEqual([
      ['access.not-found', ''],
      ['access.not-found', ''],
    ]);
    const [row] = await app.database.query<{ state: string }>(
      'SELECT state FROM registrations WHERE id = $1',
      foreign,
    );
    expect([row!.state, other.id === conference.id]).toEqual(['pending', false]);
  });

  it('is refused without the right, and mailing needs more than the desk has', async () => {
    const ids = await pending(1);
    const grant = (role: 'door' | 'desk' | 'reports') => ({
      role,
      conferenceId: conference.id,
      campaignId: null,
    });
    const wish = { action: 'approve', ids };
    expect((await bulk(wish, await app.colleague([grant('door')]))).status).toBe(403);
    expect((await bulk(wish, await app.colleague([grant('reports')]))).status).toBe(403);
    const desk = await app.colleague([grant('desk')]);
    const message = { subjectZh: '通知', textZh: '请带身份证' };
    expect((await bulk({ action: 'mail', ids, message }, desk)).status).toBe(403);
    expect((await bulk(wish, desk)).body.done).toBe(1);
    const elsewhere = await scheduleConference(app);
    expect((await bulk(wish, desk, elsewhere.id)).status).toBe(404);
  });

  it('names what is missing instead of doing half of it', async () => {
    const ids = await pending(1);
    const faults = async (body: object): Promise<string[]> =>
      ((await bulk(body)).body as unknown as { errors: { field: string }[] }).errors.map(
        ({ field }) => field,
      );
    expect(await faults({ action: 'decline', ids })).toEqual(['reason']);
    expect(await faults({ action: 'move', ids })).toEqual(['participantType']);
    expect(await faults({ action: 'mail', ids, message: { subjectEn: 'News' } })).toEqual(['message.textEn']);
    expect((await bulk({ action: 'approve' })).status).toBe(422);
    expect((await bulk({ action: 'approve', ids, filter: {} })).status).toBe(422);
    expect(await states()).toEqual({ pending: 1 });
  });
});

describe('offering and moving', () => {
  it('offers free places to chosen people who wait, and refuses more', async () => {
    await add(Array.from({ length: 5 }, (_, n) => row(n)));
    const waiting = await add([row(6), row(7), row(8)]);
    await app.administrator.put(`/conferences/${conference.id}/places`, {
      places: [
        { participantType: type, capacity: 6 },
        { participantType: 'press', capacity: 2 },
      ],
    });
    const answer = await bulk({ action: 'offer', ids: [waiting[2], waiting[0]] });
    expect(answer.body.done).toBe(1);
    expect(answer.body.failures[0]).toMatchObject({ code: 'registration.full' });
    expect(await states()).toMatchObject({ offered: 1, waitlisted: 2 });
  });

  it('moves to another type within its places and back again', async () => {
    const ids = await add([row(1), row(2), row(3)]);
    const answer = await bulk({ action: 'move', ids, participantType: 'press' });
    expect(answer.body.done).toBe(2);
    expect(answer.body.failures[0]).toMatchObject({ code: 'registration.full' });
    expect(answer.body.moved).toHaveLength(2);
    const pools = () =>
      app.database.query(
        'SELECT participant_type, taken FROM place_pools WHERE conference_id = $1 ORDER BY 1',
        [conference.id],
      );
    expect(await pools()).toEqual([
      { participant_type: type, taken: 1 },
      { participant_type: 'press', taken: 2 },
    ]);
    const back = answer.body.moved.map(({ registrationId }) => registrationId);
    expect((await bulk({ action: 'move', ids: back, participantType: type })).body.done).toBe(2);
    expect(await pools()).toEqual([
      { participant_type: type, taken: 3 },
      { participant_type: 'press', taken: 0 },
    ]);
    const student = await bulk({ action: 'move', ids, participantType: 'student' });
    expect(student.body.failures[0]).toMatchObject({ code: 'registration.type-not-offered' });
  });
});

describe('by filter', () => {
  it('goes through all that match, 100 at a time, who registered first first', async () => {
    await app.administrator.put(`/conferences/${conference.id}/places`, {
      places: [{ participantType: type, capacity: 120 }],
      confirm: true,
    });
    await pending(130);
    const wish = { action: 'approve', filter: { state: 'pending', q: '来宾' } };
    const first = await bulk(wish);
    expect(first.body.done).toBe(100);
    await add([row(500, { awaitsApproval: true, registeredAt: new Date(Date.now() + 60_000) })]);
    const second = await bulk({ ...wish, cursor: first.body.nextCursor });
    expect(second.body.nextCursor).toBeNull();
    expect(await states()).toEqual({ confirmed: 120, waitlisted: 10, pending: 1 });
    const left = await app.database.query<{ name: string }>(
      `SELECT name FROM registrations WHERE conference_id = $1 AND state <> 'confirmed' ORDER BY registered_at`,
      [conference.id],
    );
    expect(left[0]!.name).toBe('来宾120号');
    expect(left).toHaveLength(11);
  });

  it('writes to each once in their language, however often the request comes', async () => {
    await add([row(1), row(2, { language: 'en' }), row(3, { email: null })]);
    const wish = {
      action: 'mail',
      filter: { state: 'confirmed' },
      message: {
        subjectZh: '停车提示',
        textZh: '请停东区。\n{{x}} <b>',
        subjectEn: 'Parking',
        textEn: 'East side.',
      },
    };
    const client = app.administrator.with({ 'idempotency-key': 'parking-mail-1' });
    const first = await bulk(wish, client);
    expect(first.body).toMatchObject({ done: 2, unchanged: 0 });
    expect(first.body.failures[0]).toMatchObject({ name: '来宾3号', code: 'registration.no-email' });
    expect((await bulk(wish, client)).body).toEqual(first.body);
    const worker = await Worker.start(app);
    const mails = await worker.sendMails(conference);
    await worker.stop();
    expect(mails.map(({ subject }) => subject).toSorted()).toEqual(['Parking', '停车提示']);
    const chinese = mails.find(({ subject }) => subject === '停车提示')!;
    expect(chinese.text).toContain('{{x}} <b>');
    expect(chinese.html).not.toContain('<b>');
  });
});

it('exports what the filter or the choice means, with masked contacts for who may not see them', async () => {
  const ids = await add([row(1, { title: '=1+1' }), row(2), row(3, { awaitsApproval: true })]);
  const download = async (body: object, client = app.administrator) => {
    const answer = await client.post<Buffer>(`/conferences/${conference.id}/registrations/export`, body);
    expect(answer.status).toBe(200);
    return readTable(answer.body);
  };
  const all = await download({ language: 'zh' });
  expect(all.header.slice(0, 3)).toEqual(['姓名', '职务', '参会类型']);
  expect(all.rows.map(({ cells }) => cells[0])).toEqual(['来宾1号', '来宾2号', '来宾3号']);
  expect(all.rows[0]!.cells[1]).toBe('=1+1');
  const columns = ['name', 'mobile', 'state'];
  const chosen = await download({ language: 'en', ids: [ids[2]], columns });
  expect(chosen.header).toEqual(['Name', 'Mobile', 'State']);
  expect(chosen.rows[0]!.cells).toEqual(['来宾3号', '+8613700000003', 'to be approved']);
  const reports = await app.colleague([{ role: 'reports', conferenceId: conference.id, campaignId: null }]);
  const masked = await download({ columns, filter: { state: 'pending' } }, reports);
  expect(masked.rows.map(({ cells }) => cells[1])).toEqual(['+86137****0003']);
  const desk = await app.colleague([{ role: 'desk', conferenceId: conference.id, campaignId: null }]);
  expect((await desk.post(`/conferences/${conference.id}/registrations/export`, {})).status).toBe(403);
});
