import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { pdfText } from '../../support/pdf-text.js';
import type { Registered } from '../registration/world.js';
import {
  addBlock,
  addTables,
  arrangeWorld,
  at,
  meetingsOf,
  type Body,
  type MeetingsWorld,
} from './meetings-world.js';

jest.setTimeout(60_000);

let app: RunningApp;
let world: MeetingsWorld;
let path: string;
beforeAll(async () => {
  app = await startApp();
  world = await arrangeWorld(app);
  path = `/conferences/${world.conference.id}/meetings`;
  await addBlock(app, world.conference);
}, 60_000);
afterAll(() => app?.stop());

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

async function print(of: string, query = ''): Promise<{ pages: number; text: string }> {
  const answer = await app.administrator.get<Buffer>(`${path}/print/${of}.pdf${query}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return { pages: pagesOf(answer.body), text: pdfText(answer.body) };
}

it('there is nothing to print before a meeting has its place, and it says so', async () => {
  const answer = await app.administrator.get(`${path}/print/people.pdf`);
  expect(answer).toMatchObject({ status: 409, body: { code: 'meetings.nothing-to-print' } });
});

describe('of what stands', () => {
  let tables: Body[];
  beforeAll(async () => {
    ({ tables } = await addTables(app, world.conference, 3));
    const { representative, rival, researchers } = world;
    for (const [one, other, minutes, table] of [
      [representative, researchers[0], 0, 0],
      [representative, researchers[1], 20, 1],
      [rival, researchers[0], 20, 0],
    ] as [Registered, Registered, number, number][]) {
      const made = await app.administrator.post(path, {
        oneId: one.registrationId,
        otherId: other.registrationId,
        startsAt: at(world.conference, 1, minutes),
        tableId: tables[table].id,
      });
      expect(made.status).toBe(201);
    }
    await meetingsOf(app.visitor, representative).absences([
      { startsAt: at(world.conference, 1, 40), endsAt: at(world.conference, 2), words: '先行离场' },
    ]);
  });

  it('everybody who meets somebody has a page, sorted by organisation', async () => {
    const { pages, text } = await print('people');
    expect(pages).toBe(4);
    const order = ['李对手', '钱企业'].map((name) => text.split('\n').indexOf(name));
    expect(order.every((line) => line >= 0)).toBe(true);
    expect(text).toContain('一号厅 1 号桌');
    expect(text).toContain('不在：先行离场');
    expect(text).toContain('空闲');
    expect(text).not.toMatch(/139\d{8}|@firm/);
  });

  it('one person’s alone can be had, in English too', async () => {
    const { pages, text } = await print(
      'people',
      `?registrationId=${world.representative.registrationId}&language=en`,
    );
    expect(pages).toBe(1);
    expect(text).toContain('Hall 1, table 2');
    expect(text).toContain('Away: 先行离场');
    expect(text).toMatch(/Made by .+ on /);
  });

  it('every table has a sign with its number and who meets there', async () => {
    const { pages, text } = await print('tables');
    expect(pages).toBe(3);
    const lines = text.split('\n');
    for (const number of ['1', '2', '3']) expect(lines).toContain(number);
    expect(text).toContain('李对手');
    expect(text).toContain('—');
  });

  it('every room has its tables by slot', async () => {
    const { pages, text } = await print('rooms', '?language=zh');
    expect(pages).toBe(1);
    for (const words of ['一号厅', '1 号桌', '3 号桌', '李对手', '周教授']) expect(text).toContain(words);
  });

  it('who took it is on record', async () => {
    await print('rooms');
    const rows = await app.database.query<{ details: object }>(
      `SELECT details FROM audit_entries WHERE action = 'meetings.printed' AND scope_id = $1`,
      [world.conference.id],
    );
    expect(rows.map(({ details }) => details)).toContainEqual({ of: 'rooms', language: 'zh' });
  });
});
