import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type House } from './house.js';
import { draft, hoursAfter, jobsOf, layPlan, nineOClock, type Plan } from './plans.js';

let house: House;
let plan: Plan;
beforeAll(async () => {
  house = await openHouse();
  plan = await layPlan(house);
}, 60_000);
afterAll(() => house.close());

interface Sessions {
  id: string;
  slug: string;
  startsAt: Date;
  session(id: string, from: number, to: number, more?: object): object;
}

const uuid = (number: number, group: number): string =>
  `00000000-0000-4000-8000-${String(group * 1000 + number).padStart(12, '0')}`;
let groups = 0;

/** A published conference; its sessions are named by a letter and keep their ids. */
async function opened(
  days: number,
  more: object = {},
  sessions?: (of: Sessions) => object[],
): Promise<Sessions> {
  const startsAt = nineOClock(days);
  const { id, slug } = await draft(house.admin, plan, startsAt, more);
  const group = (groups += 1);
  const of: Sessions = {
    id,
    slug,
    startsAt,
    session: (letter, from, to, facts = {}) => ({
      id: uuid(letter.charCodeAt(0), group),
      kind: 'docking',
      titleZh: `环节${letter}`,
      startsAt: hoursAfter(startsAt, from),
      endsAt: hoursAfter(startsAt, to),
      ...facts,
    }),
  };
  if (sessions) await house.admin.put(`/conferences/${id}/programme`, { version: 1, sessions: sessions(of) });
  await house.admin.post(`/conferences/${id}/transitions`, { to: 'published' });
  return of;
}

const put = (id: string, version: number, sessions: object[]) =>
  house.admin.put(`/conferences/${id}/programme`, { version, sessions });
const release = (id: string, version: number, more: object = {}) =>
  house.admin.post(`/conferences/${id}/programme/releases`, { version, notify: true, ...more });
const publicTitles = async (slug: string): Promise<string[]> =>
  (await house.visitor.get(`/public/conferences/${slug}`)).body.programme.map(
    ({ titleZh }: { titleZh: string }) => titleZh,
  );

describe('the draft of a programme', () => {
  it('shows nothing to the public before it is released, neither on the page nor in the calendar', async () => {
    const { id, slug, session } = await opened(20, {}, ({ session }) => [session('A', 0, 1)]);
    const edited = await put(id, 2, [session('A', 2, 3), session('B', 0, 1)]);
    expect(edited.body).toMatchObject({ version: 3, releasedNumber: 1, difference: [{}, {}] });
    expect(await publicTitles(slug)).toEqual(['环节A']);
    const feed = async () => (await fetch(`${house.base}/public/conferences/${slug}/calendar.ics`)).text();
    expect(await feed()).not.toContain('环节B');
    const released = await release(id, 3, { noteEn: 'B comes first' });
    expect(released.body).toMatchObject({ releasedNumber: 2, difference: [] });
    expect(await publicTitles(slug)).toEqual(['环节B', '环节A']);
    const text = await feed();
    expect(text).toContain('环节B');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(text).toContain('SEQUENCE:3'); // second release, and the whole day has another length
  });

  it('holds sessions outside the grid, which no release shows', async () => {
    const { id, slug, session } = await opened(21, {}, ({ session }) => [session('A', 0, 1)]);
    const waiting = { kind: 'keynote', titleZh: '待定报告', minutes: 45 };
    const { body } = await put(id, 2, [session('A', 0, 1), waiting]);
    expect(body.sessions[1]).toMatchObject({ startsAt: null, endsAt: null, roomId: null, minutes: 45 });
    expect(await release(id, 3)).toMatchObject({
      status: 409,
      body: { code: 'conferences.nothing-to-release' },
    });
    expect(await publicTitles(slug)).toEqual(['环节A']);
  });

  it('refuses what was made on an older draft, and changes nothing', async () => {
    const { id, session } = await opened(22);
    const both = await Promise.all(['A', 'B', 'C'].map((letter) => put(id, 1, [session(letter, 0, 1)])));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const stale = both.find(({ status }) => status === 409)!;
    expect(stale.body.code).toBe('record.changed-meanwhile');
    expect((await house.admin.get(`/conferences/${id}/programme`)).body.sessions).toHaveLength(1);
    expect(await release(id, 1)).toMatchObject({ body: { code: 'record.changed-meanwhile' } });
  });

  it('refuses foreign rooms, foreign sessions and times that are none, each at its field', async () => {
    const other = await opened(23, {}, ({ session }) => [session('A', 0, 1)]);
    const foreign = other.session('A', 0, 1) as { id: string };
    const { id, session } = await opened(24);
    const answer = await put(id, 1, [
      session('A', 3, 4, { roomId: plan.campaignId }),
      session('B', 4, 4),
      { ...session('C', 5, 6), id: foreign.id },
      session('D', 5, 6, { endsAt: null }),
      session('E', 6, 7, { people: [{ nameZh: '' }] }),
    ]);
    expect(answer.body.errors).toEqual([
      expect.objectContaining({ field: 'sessions.4.people.0.nameZh', code: 'field.required' }),
    ]);
    const faults = await put(id, 1, [
      session('A', 3, 4, { roomId: plan.campaignId }),
      session('B', 4, 4),
      { ...session('C', 5, 6), id: foreign.id },
      session('D', 5, 6, { endsAt: null }),
    ]);
    expect(faults.body.errors.map(({ field, code }: Record<string, string>) => `${field} ${code}`)).toEqual([
      'sessions.0.roomId conferences.room-not-here',
      'sessions.1.endsAt conferences.ends-before-start',
      'sessions.2.id conferences.session-unknown',
      'sessions.3.endsAt field.required',
    ]);
  });
});

describe('a release', () => {
  it('is refused while something clashes that blocks; what only warns lets it through', async () => {
    const { id, slug, session } = await opened(25);
    const people = [{ nameZh: '王示例', organisation: '示例大学' }];
    const [hall, one] = plan.roomIds;
    const twice = await put(id, 1, [
      session('A', 0, 1, { roomId: hall, people }),
      session('B', 0.5, 2, { roomId: hall }),
      session('C', 0.5, 1, { roomId: one, people }),
      session('D', 7.5, 9),
    ]);
    expect(twice.body.clashes.map(({ kind }: { kind: string }) => kind)).toEqual([
      'room-twice',
      'person-twice',
      'outside-conference',
    ]);
    expect(await release(id, 2)).toMatchObject({
      status: 409,
      body: { code: 'conferences.programme-clashes', params: { count: 3 } },
    });
    expect(await publicTitles(slug)).toEqual([]);
    const warned = await put(id, 2, [
      session('A', 0, 1, { roomId: hall, people }),
      session('C', 1, 2, { roomId: one, people, signUp: { places: 41, participantTypes: ['researcher'] } }),
    ]);
    expect(warned.body.clashes).toEqual([
      expect.objectContaining({
        kind: 'change-too-short',
        isBlocking: false,
        personZh: '王示例',
        minutes: 0,
      }),
      expect.objectContaining({ kind: 'more-signups-than-seats', places: 41, seats: 40 }),
    ]);
    expect((await release(id, 3)).status).toBe(200);
    const { body } = await house.visitor.get(`/public/conferences/${slug}`);
    expect(body.programme[1]).toMatchObject({
      people: [{ nameZh: '王示例', nameEn: '王示例', organisation: '示例大学' }],
      signUp: { capacity: 41, left: 41, participantTypes: ['researcher'] },
    });
    expect(JSON.stringify(body.programme)).not.toContain('registrationId');
  });

  it('finds the room that another conference of the venue has released', async () => {
    const roomId = plan.roomIds[0];
    await opened(26, { titleZh: '先到者' }, ({ session }) => [session('A', 0, 1, { roomId })]);
    const { id, slug, session } = await opened(26, {}, ({ session: s }) => [s('A', 0.5, 2, { roomId })]);
    expect(await publicTitles(slug)).toEqual([]); // published without its programme
    const { body } = await house.admin.get(`/conferences/${id}/programme`);
    expect(body.clashes).toEqual([
      expect.objectContaining({ kind: 'room-elsewhere', isBlocking: true, conferenceZh: '先到者' }),
    ]);
    expect((await release(id, 2)).status).toBe(409);
    await put(id, 2, [session('A', 1, 2, { roomId })]);
    expect((await release(id, 3)).body).toMatchObject({ releasedNumber: 1, clashes: [] });
  });

  it('names the difference, keeps every version, and records who released it', async () => {
    const { id, session } = await opened(27, {}, ({ session: s }) => [
      s('A', 0, 1, { kind: 'opening' }),
      s('B', 1, 2, { roomId: plan.roomIds[0] }),
      s('C', 2, 3),
    ]);
    await put(id, 2, [
      session('A', 0, 1, { kind: 'opening' }),
      session('B', 1.5, 2.5, { roomId: plan.roomIds[1], titleZh: '新名' }),
      session('D', 2, 3),
    ]);
    const preview = (await house.admin.get(`/conferences/${id}/programme/release-preview`)).body;
    expect(preview).toMatchObject({ version: 3, concernsEverybody: false, mails: 0, hurt: 0 });
    const words = (difference: { before: object; after: object; aspects: string[] }[]) =>
      difference.map(({ before, after, aspects }) => [!!before, !!after, aspects]);
    const expected = [
      [true, true, ['time', 'room', 'title']],
      [false, true, []],
      [true, false, []],
    ];
    expect(words(preview.difference)).toEqual(expected);
    await release(id, 3, { noteZh: '调整' });
    const list = (await house.admin.get(`/conferences/${id}/programme/releases`)).body.items;
    expect(list).toEqual([
      expect.objectContaining({ number: 2, noteZh: '调整', releasedByName: 'Colleague', sessions: 3 }),
      expect.objectContaining({ number: 1, sessions: 3 }),
    ]);
    const second = await house.admin.get(`/conferences/${id}/programme/releases/2`);
    expect(words(second.body.difference)).toEqual(expected);
    expect((await house.admin.get(`/conferences/${id}/programme/releases/3`)).status).toBe(404);
    expect(await jobsOf(house, id)).toEqual(['conference.announce-programme']);
  });

  it('is for published conferences only', async () => {
    const { id } = await draft(house.admin, plan, nineOClock(28));
    expect(await release(id, 1)).toMatchObject({
      status: 409,
      body: { code: 'conferences.release-needs-publishing' },
    });
  });

  it('never lets places of a session fall below what is taken', async () => {
    const signUp = { places: 5, participantTypes: [] };
    const { id, session } = await opened(29, {}, ({ session: s }) => [s('A', 0, 1, { signUp })]);
    await house.database.query('UPDATE session_places SET taken = 3 WHERE conference_id = $1', [id]);
    await put(id, 2, [session('A', 0, 1, { signUp: { places: 1, participantTypes: [] } })]);
    expect(await release(id, 3)).toMatchObject({
      status: 409,
      body: {
        code: 'conferences.release-hurts',
        details: { impacts: [{ kind: 'session-places-below-taken', count: 2, examples: ['环节A'] }] },
      },
    });
    const confirmed = await release(id, 3, { confirm: true });
    expect(confirmed.body.sessions[0]).toMatchObject({ signUp: { places: 3 }, taken: 3 });
    const [row] = await house.database.query(
      'SELECT capacity, taken FROM session_places WHERE conference_id = $1',
      [id],
    );
    expect(row).toEqual({ capacity: 3, taken: 3 });
  });
});

describe('calendar feeds', () => {
  const events = (text: string): string[][] =>
    text
      .replace(/\r\n[ \t]/g, '')
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((block) => block.split('\r\n'));
  const property = (lines: string[], name: string): string =>
    lines.find((line) => line.startsWith(`${name}:`))!.slice(name.length + 1);

  it('publish a conference with its released sessions under stable identities', async () => {
    const { id, slug, session } = await opened(30, {}, ({ session: s }) => [
      s('A', 0, 1, { roomId: plan.roomIds[2], titleEn: 'Session A' }),
    ]);
    const read = async () => {
      const answer = await fetch(`${house.base}/public/conferences/${slug}/calendar.ics?language=en`);
      expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      return events(await answer.text());
    };
    const [whole, first] = await read();
    expect(property(whole!, 'UID')).toBe(`conference-${id}@zijin`);
    expect(property(first!, 'SUMMARY')).toBe('Session A');
    expect(property(first!, 'LOCATION')).toContain('会议室二');
    await put(id, 2, [session('A', 0, 1, { roomId: plan.roomIds[1], titleEn: 'Session A' })]);
    await release(id, 3);
    const [, later] = await read();
    expect(property(later!, 'UID')).toBe(property(first!, 'UID'));
    expect(Number(property(later!, 'SEQUENCE'))).toBeGreaterThan(Number(property(first!, 'SEQUENCE')));
    await house.admin.post(`/conferences/${id}/transitions`, {
      to: 'cancelled',
      reason: '雪',
      confirm: true,
    });
    const [, cancelled] = await read();
    expect(property(cancelled!, 'STATUS')).toBe('CANCELLED');
    expect(Number(property(cancelled!, 'SEQUENCE'))).toBeGreaterThan(Number(property(later!, 'SEQUENCE')));
  });

  it('publish what is coming up, of one campaign or of all, and nothing of drafts', async () => {
    const { id } = await draft(house.admin, plan, nineOClock(31), { titleZh: '草稿会' });
    const read = async (query: string) =>
      (await fetch(`${house.base}/public/conferences.ics${query}`)).text();
    const all = await read('');
    expect(all).toContain('X-WR-CALNAME:校企对接推进会');
    expect(all).not.toContain(id);
    expect(events(all).length).toBeGreaterThan(5);
    expect(events(await read(`?campaignId=${plan.campaignId}`))).toHaveLength(events(all).length);
    expect((await fetch(`${house.base}/public/conferences.ics?campaignId=${id}`)).status).toBe(404);
    expect((await fetch(`${house.base}/public/conferences.ics?campaignId=x`)).status).toBe(422);
  });
});
