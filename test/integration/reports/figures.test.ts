import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { good, type ConferenceDay } from '../../support/conference-day.js';
import { attendedDay } from './attended-day.js';

jest.setTimeout(180_000); // the machine may be busy

const figureNames = [
  'registered',
  'confirmed',
  'arrived',
  'absent',
  'late',
  'walkIn',
  'waitlisted',
  'pending',
  'declined',
  'cancelled',
] as const;

interface Row {
  registrationId: string;
  organisationId: string;
  organisationKind: string;
}

let day: ConferenceDay;
beforeAll(async () => {
  day = await attendedDay();
});
afterAll(() => day?.app.stop());

const attendance = () => good(day.app.administrator.get(`/conferences/${day.id}/attendance`));

/** Every row of a filter, page by page. */
async function rowsOf(
  filter: Record<string, string>,
): Promise<{ rows: Row[]; persons: number; enterprises: number }> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ ...filter, limit: '3', ...(cursor ? { cursor } : {}) });
    const page = await good(day.app.administrator.get(`/conferences/${day.id}/attendance-rows?${query}`));
    rows.push(...page.items);
    cursor = page.nextCursor;
    if (!cursor) return { rows, persons: page.persons, enterprises: page.enterprises };
  } while (cursor);
  throw new Error('unreachable');
}

/** What the figure must be, counted by hand from its rows. */
async function counted(unit: string, figure: string, more: Record<string, string> = {}): Promise<number> {
  const { rows, persons, enterprises } = await rowsOf({ unit, figure, ...more });
  const firms = new Set(
    rows.filter(({ organisationKind }) => organisationKind === 'enterprise').map((row) => row.organisationId),
  );
  expect(new Set(rows.map((row) => row.registrationId)).size).toBe(rows.length);
  expect([persons, enterprises]).toEqual([rows.length, firms.size]);
  return unit === 'persons' ? rows.length : firms.size;
}

describe('the figures', () => {
  it('of a known day are these', async () => {
    const { persons, enterprises } = await attendance();
    expect(persons).toEqual({
      registered: 9,
      confirmed: 8,
      arrived: 4,
      absent: 4,
      late: 2,
      walkIn: 2,
      waitlisted: 1,
      pending: 0,
      declined: 1,
      cancelled: 1,
    });
    expect(enterprises).toEqual({
      registered: 7,
      confirmed: 6,
      arrived: 3,
      absent: 3,
      late: 2,
      walkIn: 1,
      waitlisted: 1,
      pending: 0,
      declined: 1,
      cancelled: 1,
    });
  });

  it('equal the rows they lead to', async () => {
    const figures = await attendance();
    for (const unit of ['persons', 'enterprises'])
      for (const figure of figureNames)
        expect([unit, figure, await counted(unit, figure)]).toEqual([unit, figure, figures[unit][figure]]);
  });

  it.each([
    ['byParticipantType', 'participantType'],
    ['byQualification', 'qualification'],
    ['byDistrict', 'district'],
  ])('%s equal theirs, and add up', async (list, filter) => {
    const figures = await attendance();
    for (const { key, ...of } of figures[list])
      for (const unit of ['persons', 'enterprises'])
        for (const figure of ['registered', 'arrived', 'absent'])
          expect([key, unit, figure, await counted(unit, figure, { [filter]: key })]).toEqual([
            key,
            unit,
            figure,
            of[unit][figure],
          ]);
    const total = (figure: string): number =>
      figures[list].reduce(
        (sum: number, one: { persons: Record<string, number> }) => sum + one.persons[figure]!,
        0,
      );
    expect(total('registered')).toBe(figures.persons.registered);
    expect(total('cancelled')).toBe(figures.persons.cancelled);
  });

  it('by qualification take the highest one held', async () => {
    const { byQualification } = await attendance();
    const champions = byQualification.find(({ key }: { key: string }) => key === 'single-champion');
    expect(champions.enterprises).toMatchObject({ registered: 1, arrived: 1, late: 1 });
  });

  it('by minute add up to the arrivals, and each minute leads to its rows', async () => {
    const { arrivals, persons, enterprises } = await attendance();
    const sum = (unit: 'persons' | 'enterprises'): number =>
      arrivals.reduce((total: number, minute: Record<string, number>) => total + minute[unit]!, 0);
    expect([sum('persons'), sum('enterprises')]).toEqual([persons.arrived, enterprises.arrived]);
    const { rows } = await rowsOf({ minute: arrivals[0].minute });
    expect(rows).toHaveLength(arrivals[0].persons);
  });

  it('count an enterprise once after its double was merged into it', async () => {
    const before = await attendance();
    const [{ rows: late }, { rows: walkIns }] = await Promise.all([
      rowsOf({ unit: 'enterprises', figure: 'late', qualification: 'single-champion' }),
      rowsOf({ unit: 'enterprises', figure: 'walkIn' }),
    ]);
    await good(
      day.app.administrator.post(`/organisations/${walkIns[0]!.organisationId}/merge`, {
        intoId: late[0]!.organisationId,
      }),
    );
    const after = await attendance();
    expect(after.persons).toEqual(before.persons);
    expect(after.enterprises).toMatchObject({
      arrived: before.enterprises.arrived - 1,
      registered: before.enterprises.registered - 1,
      walkIn: 0,
    });
  });
});

describe('the rows', () => {
  it('mask contact data, whoever looks', async () => {
    const { rows } = await rowsOf({});
    expect(rows.length).toBe(11);
    expect(JSON.stringify(rows)).not.toMatch(/\+86\d{11}|guest\d+@/);
  });

  it('can be searched by pinyin', async () => {
    const { rows } = await rowsOf({ q: 'wangfang' });
    expect(rows).toMatchObject([{ name: '王芳' }]);
  });

  it.each(['figure=everything', 'limit=0', 'cursor=bm90IG91cnM', 'cursor=WyIxIl0', 'minute=yesterday'])(
    'refuse %s',
    async (query) => {
      const answer = await day.app.administrator.get(`/conferences/${day.id}/attendance-rows?${query}`);
      expect(answer.status).toBe(422);
    },
  );

  it('take a filter as words, never as a statement', async () => {
    expect((await rowsOf({ qualification: "none' OR 1=1" })).rows).toEqual([]);
  });
});
