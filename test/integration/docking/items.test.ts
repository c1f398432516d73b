import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import {
  aDemand,
  anAchievement,
  dockingWorld,
  enter,
  move,
  release,
  type DockingWorld,
} from './docking-world.js';

let app: RunningApp;
let world: DockingWorld;
beforeAll(async () => {
  app = await startApp();
  world = await dockingWorld(app);
}, 90_000);
afterAll(() => app.stop());

const catalogue = (path = '') =>
  app.visitor.get(`/public/conferences/${world.conference.slug}/catalogue${path}`);

describe('a demand on its way to the public', () => {
  it('is entered by the personal link, checked, released, and stands in the catalogue', async () => {
    const guest = await world.enterprise();
    const open = await app.visitor.post('/public/docking/open', { token: guest.token });
    expect(open).toMatchObject({ status: 200, body: { kinds: ['demand'], mayAnswer: false, items: [] } });
    expect(open.body.fields.length).toBeGreaterThan(20);
    const fieldId = open.body.fields.find((field: { aboveZh: string }) => field.aboveZh === '新材料').id;

    const item = await enter(app, guest, aDemand({ fieldId }));
    expect(item).toMatchObject({ kind: 'demand', number: 1, state: 'collected', mayEdit: true });
    expect((await catalogue()).body).toMatchObject({ items: [], total: 0 });
    expect((await catalogue('/demand/1')).status).toBe(404);

    const { id: conferenceId } = world.conference;
    const list = await app.administrator.get(`/conferences/${conferenceId}/docking/items?state=collected`);
    expect(list.body).toMatchObject({
      total: 1,
      counts: [{ state: 'collected', count: 1 }],
      items: [{ id: item.id, presenterId: guest.registrationId, source: 'participant' }],
    });
    await release(app, conferenceId, item.id);

    expect((await catalogue('?q=齿轮箱&kind=demand')).body).toMatchObject({
      total: 1,
      kinds: [{ kind: 'demand', count: 1 }],
      items: [{ number: 1, titleZh: '高速列车齿轮箱轻量化材料', budgetFrom: 500_000 }],
    });
    expect((await catalogue('?q=clx')).body.total).toBe(1);
    expect((await catalogue('?q=gearboxes&cooperation=adviser')).body.total).toBe(0);
    const page = await catalogue('/demand/1');
    expect(page.body).toMatchObject({ contact: null, takesAnswers: true, field: { aboveZh: '新材料' } });
    expect(JSON.stringify(page.body)).not.toContain('visitor');
  });

  it('goes back with a reason, is mended by its owner and looked at again', async () => {
    const { id: conferenceId } = world.conference;
    const guest = await world.enterprise();
    const item = await enter(app, guest, aDemand({ titleZh: '待补充的需求' }));
    expect(await move(app, conferenceId, 'return', [item.id])).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'reason', code: 'docking.reason-needed' }] },
    });
    await move(app, conferenceId, 'return', [item.id], '请补充技术指标');
    const open = await app.visitor.post('/public/docking/open', { token: guest.token });
    expect(open.body.items).toMatchObject([{ returnReason: '请补充技术指标', state: 'collected' }]);
    const edited = await app.visitor.post('/public/docking/items/edit', {
      ...aDemand({ titleZh: '已补充的需求' }),
      kind: undefined,
      token: guest.token,
      itemId: item.id,
      version: open.body.items[0].version,
    });
    expect(edited).toMatchObject({ status: 200, body: { returnedAt: null, titleZh: '已补充的需求' } });
    const detail = await app.administrator.get(`/docking/items/${item.id}`);
    expect(detail.body.timeline.map(({ what }: { what: string }) => what)).toEqual([
      'docking-item.collected',
      'docking-item.returned',
      'docking.item-returned',
      'docking-item.changed',
    ]);
  });

  it('skips no step, and what cannot be done is named and stays', async () => {
    const { id: conferenceId } = world.conference;
    const item = await enter(app, await world.enterprise(), aDemand());
    expect((await move(app, conferenceId, 'release', [item.id])).body).toMatchObject({
      done: 0,
      failures: [{ itemId: item.id, code: 'docking.item-state' }],
    });
  });

  it('shows the presenter to everybody only where the presenter offers it', async () => {
    const item = await enter(app, await world.enterprise(), aDemand({ showsContact: true }));
    await release(app, world.conference.id, item.id);
    const shown = await catalogue(`/demand/${item.number}`);
    expect(shown.body.contact).toMatchObject({ mobile: expect.stringContaining('+86139') });
    await app.database.query(`UPDATE registrations SET state = 'cancelled' WHERE id =
      (SELECT presenter_id FROM docking_items WHERE id = '${item.id}')`);
    expect((await catalogue(`/demand/${item.number}`)).body.contact).toBeNull();
  });
});

describe('who brings what', () => {
  it('enterprises ask, universities have', async () => {
    const enterprise = await world.enterprise();
    const researcher = await world.researcher();
    const wrong = { ...anAchievement(), token: enterprise.token };
    expect(await app.visitor.post('/public/docking/items', wrong)).toMatchObject({
      status: 403,
      body: { code: 'docking.kind-not-yours' },
    });
    expect(await enter(app, researcher, anAchievement())).toMatchObject({ number: 1, maturity: 'pilot' });
    expect(await enter(app, researcher, anAchievement({ kind: 'expertise' }))).toMatchObject({
      number: 1,
      maturity: null,
    });
  });

  it('is a matter of confirmed people: a withdrawn registration enters nothing', async () => {
    const guest = await world.enterprise();
    const item = await enter(app, guest, aDemand());
    await app.administrator.post(`/registrations/${guest.registrationId}/cancel`, { reason: '不来了' });
    const again = await app.visitor.post('/public/docking/items', { ...aDemand(), token: guest.token });
    expect(again.status).toBeGreaterThanOrEqual(400);
    const rows = await app.database.query('SELECT 1 FROM docking_items WHERE presenter_id = $1', [
      guest.registrationId,
    ]);
    expect(rows).toHaveLength(1);
    const detail = await app.administrator.get(`/docking/items/${item.id}`);
    expect(detail.body.presenterIsGone).toBe(true);
  });
});
