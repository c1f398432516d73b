import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Role } from '#contracts/permissions';
import { startApp, type Client, type RunningApp } from '../../support/conference-app.js';
import { layOut, type Places } from './campaigns.js';

jest.setTimeout(120_000);

let app: RunningApp;
let places: Places;
beforeAll(async () => {
  app = await startApp();
  places = await layOut(app.administrator);
});
afterAll(() => app?.stop());

const inConference = (role: Role, conferenceId: string) => ({ role, conferenceId, campaignId: null });
const inCampaign = (role: Role, campaignId: string) => ({ role, conferenceId: null, campaignId });

const idOf = async (client: Client): Promise<string> => (await client.get('/me')).body.user.id;

let invited = 0;
const invite = (client: Client, grants: object[], more: object = {}) =>
  client.post('/colleagues', { email: `c${(invited += 1)}@firm.example`, name: '李伟', grants, ...more });

describe('rights', () => {
  it('a right taken away works at once', async () => {
    const desk = await app.colleague([inConference('desk', places.a1)]);
    const id = await idOf(desk);
    const look = async () => (await desk.get(`/conferences/${places.a1}`)).status;
    expect(await look()).toBe(200);
    await app.administrator.put(`/colleagues/${id}`, { grants: [inConference('desk', places.b1)] });
    expect(await look()).toBe(404);
    await app.administrator.put(`/colleagues/${id}`, { grants: [inCampaign('door', places.campaignA)] });
    expect(await look()).toBe(200);
    await app.administrator.put(`/colleagues/${id}`, { grants: [] });
    expect(await look()).toBe(403);
    expect((await desk.get('/me')).body).toMatchObject({ grants: [], permissions: [] });
  });

  it('a disabled colleague’s sessions end at once and do not come back with the right to sign in', async () => {
    const door = await app.colleague([inConference('door', places.a1)]);
    const id = await idOf(door);
    expect((await app.administrator.put(`/colleagues/${id}`, { state: 'disabled' })).body.state).toBe(
      'disabled',
    );
    expect((await door.get('/me')).status).toBe(401);
    const sessions = await app.database.query('SELECT id FROM sign_in_sessions WHERE user_id = $1', [id]);
    expect(sessions).toEqual([]);
    expect((await app.administrator.put(`/colleagues/${id}`, { state: 'active' })).body.state).toBe('active');
    expect((await door.get('/me')).status).toBe(401);
  });

  it('asks for the state at every request, even where a session was left standing', async () => {
    const desk = await app.colleague([inConference('desk', places.a1)]);
    const id = await idOf(desk);
    await app.database.query(`UPDATE users SET state = 'disabled' WHERE id = $1`, [id]);
    expect((await desk.get('/me')).status).toBe(401);
  });

  it('lower roles see no colleagues and give no rights', async () => {
    for (const role of ['desk', 'door', 'reports'] as const) {
      const client = await app.colleague([inCampaign(role, places.campaignA)]);
      expect((await client.get('/colleagues')).status).toBe(403);
      expect((await invite(client, [inConference('door', places.a1)])).status).toBe(403);
      expect((await client.put(`/colleagues/${await idOf(client)}`, { isAdministrator: true })).status).toBe(
        403,
      );
    }
    expect((await app.visitor.get('/colleagues')).status).toBe(401);
  });

  it('a manager gives roles in the own conference or campaign only, and makes no administrator', async () => {
    const conferenceManager = await app.colleague([inConference('manager', places.a1)]);
    const campaignManager = await app.colleague([inCampaign('manager', places.campaignA)]);
    const tries = [
      [conferenceManager, inConference('desk', places.a1), 201],
      [conferenceManager, inConference('desk', places.a2), 403],
      [conferenceManager, inCampaign('desk', places.campaignA), 403],
      [campaignManager, inConference('manager', places.a2), 201],
      [campaignManager, inCampaign('reports', places.campaignA), 201],
      [campaignManager, inConference('desk', places.b1), 403],
      [campaignManager, inCampaign('desk', places.campaignB), 403],
    ] as const;
    for (const [client, grant, status] of tries) expect((await invite(client, [grant])).status).toBe(status);
    const mixed = [inConference('desk', places.a1), inConference('desk', places.b1)];
    expect((await invite(conferenceManager, mixed)).status).toBe(403);
    const raise = await invite(conferenceManager, [inConference('desk', places.a1)], {
      isAdministrator: true,
    });
    expect(raise.status).toBe(403);
    expect((await invite(conferenceManager, [])).status).toBe(403);
  });

  it('a manager sees and changes only what lies in the own scope', async () => {
    const manager = await app.colleague([inConference('manager', places.a1)]);
    const shared = await idOf(
      await app.colleague([inConference('desk', places.a1), inConference('reports', places.b1)]),
    );
    const foreign = await idOf(await app.colleague([inConference('desk', places.b1)]));

    const { items } = (await manager.get('/colleagues?limit=200')).body;
    const seen = items.find(({ id }: { id: string }) => id === shared);
    expect(seen.grants).toEqual([inConference('desk', places.a1)]);
    expect(items.some(({ id }: { id: string }) => id === foreign)).toBe(false);

    expect((await manager.put(`/colleagues/${foreign}`, { grants: [] })).status).toBe(404);
    expect((await manager.put(`/colleagues/${shared}`, { state: 'disabled' })).status).toBe(403);
    expect((await manager.put(`/colleagues/${shared}`, { isAdministrator: true })).status).toBe(403);
    const changed = await manager.put(`/colleagues/${shared}`, { grants: [inConference('door', places.a1)] });
    expect(changed.body.grants).toEqual([inConference('door', places.a1)]);
    const whole = (await app.administrator.get('/colleagues?limit=200')).body.items.find(
      ({ id }: { id: string }) => id === shared,
    );
    expect(whole.grants).toHaveLength(2);
    expect(whole.grants).toEqual(
      expect.arrayContaining([inConference('reports', places.b1), inConference('door', places.a1)]),
    );
  });

  it('the last administrator is neither disabled nor lowered, however many ask at once', async () => {
    const other = await startApp();
    try {
      const first = await idOf(other.administrator);
      for (const change of [{ state: 'disabled' }, { isAdministrator: false }])
        expect((await other.administrator.put(`/colleagues/${first}`, change)).body).toMatchObject({
          status: 409,
          code: 'account.last-administrator',
        });
      const rival = await other.colleague([]);
      const second = await idOf(rival);
      for (let round = 0; round < 10; round += 1) {
        await other.database.query('UPDATE users SET is_administrator = true');
        const answers = await Promise.all([
          other.administrator.put(`/colleagues/${second}`, { isAdministrator: false }),
          rival.put(`/colleagues/${first}`, { isAdministrator: false }),
        ]);
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
        const [left] = await other.database.query<{ count: number }>(
          'SELECT count(*)::int AS count FROM users WHERE is_administrator',
        );
        expect(left?.count).toBe(1);
      }
    } finally {
      await other.stop();
    }
  });

  it('refuses bad input with a sentence at the field: no scope, two scopes, unknown role, unknown conference', async () => {
    const ask = async (grant: object) => (await invite(app.administrator, [grant])).body;
    expect(await ask({ role: 'desk' })).toMatchObject({
      status: 422,
      errors: [{ field: 'grants.0', code: 'account.grant-scope' }],
    });
    expect(await ask({ role: 'desk', conferenceId: places.a1, campaignId: places.campaignA })).toMatchObject({
      errors: [{ field: 'grants.0', code: 'account.grant-scope' }],
    });
    expect(await ask({ role: 'owner', conferenceId: places.a1 })).toMatchObject({
      errors: [{ field: 'grants.0.role', code: 'field.not-a-choice' }],
    });
    const nowhere = '01900000-0000-7000-8000-00000000dead';
    expect(await ask({ role: 'desk', conferenceId: nowhere })).toMatchObject({ status: 404 });
    const smuggled = await app.administrator.put('/me', {
      name: '王芳',
      language: 'zh',
      isAdministrator: true,
    });
    expect(smuggled.body).toMatchObject({ errors: [{ field: 'isAdministrator', code: 'field.unknown' }] });
  });

  it('leaves an audit row for every right given or taken', async () => {
    const id = await idOf(await app.colleague([inConference('door', places.a1)]));
    await app.administrator.put(`/colleagues/${id}`, { grants: [inConference('desk', places.a1)] });
    await app.administrator.put(`/colleagues/${id}`, { state: 'disabled' });
    const rows = await app.database.query<{ action: string; actor: string; details: object }>(
      'SELECT action, actor, details FROM audit_entries WHERE subject_id = $1 ORDER BY id',
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'colleague.created',
      'user.signed-in',
      'colleague.grants-changed',
      'colleague.access-changed',
    ]);
    expect(rows[2]).toMatchObject({
      actor: `user:${await idOf(app.administrator)}`,
      details: { given: [inConference('desk', places.a1)], taken: [inConference('door', places.a1)] },
    });
  });
});
