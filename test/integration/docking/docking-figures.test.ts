import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { register } from '../registration/world.js';
import { aDemand, anAchievement, dockingWorld, enter, release, type DockingWorld } from './docking-world.js';
import {
  addBlock,
  addTables,
  agree,
  at,
  meetingsOf,
  newestRequest,
  openToResearchers,
  type Body,
} from './meetings-world.js';

jest.setTimeout(60_000);

let app: RunningApp;
let world: DockingWorld;
let path: string;
beforeAll(async () => {
  app = await startApp();
  world = await dockingWorld(app);
  path = `/conferences/${world.conference.id}`;
}, 90_000);
afterAll(() => app?.stop());

const figures = async (): Promise<Body> => (await app.administrator.get(`${path}/docking/figures`)).body;
const totalOf = async (list: string): Promise<number> =>
  (await app.administrator.get<Body>(`${path}/${list}`)).body.total;

it('where nothing was entered there is nothing to count', async () => {
  expect(await figures()).toEqual({
    demands: [],
    answers: 0,
    chosenAnswers: 0,
    answeredDemands: 0,
    unansweredDemands: 0,
    requests: [],
    meetings: [],
    outcomes: [],
  });
});

describe('figures', () => {
  beforeAll(async () => {
    const { conference } = world;
    const enterprise = await world.enterprise();
    const demands: string[] = [];
    for (let at = 0; at < 4; at += 1) demands.push((await enter(app, enterprise, aDemand())).id);
    await enter(app, await world.researcher(), anAchievement());
    for (const id of demands.slice(0, 3)) await release(app, conference.id, id);
    for (const [demandId, count] of [
      [demands[0], 2],
      [demands[1], 1],
    ] as const)
      for (let done = 0; done < count; done += 1) {
        const { token } = await world.researcher();
        const texts = { team: '课题组', approach: '替代', evidence: '专利' };
        const answer = await app.visitor.post('/public/docking/answers', { ...texts, token, demandId });
        expect(answer.status).toBe(201);
      }
    await openToResearchers(app, conference);
    const asking = await register(app, conference, 901);
    const asked = await Promise.all(
      [902, 903, 904].map((n) =>
        register(app, conference, n, { organisationId: world.universityId, participantType: 'researcher' }),
      ),
    );
    const held = await agree(app.visitor, asking, asked[0]!);
    await agree(app.visitor, asking, asked[1]!);
    await meetingsOf(app.visitor, asking).ask(asked[2]!);
    await meetingsOf(app.visitor, asked[2]!).decline(await newestRequest(app.visitor, asked[2]!));
    await addBlock(app, conference);
    const { tables } = await addTables(app, conference, 1);
    await app.database.query(
      `UPDATE meetings SET state = 'held', starts_at = $2, ends_at = $3, table_id = $4, outcome = 'informative' WHERE id = $1`,
      [held, at(conference, 1), at(conference, 1, 15), tables[0].id],
    );
  });

  it('count demands, answers, requests, meetings and outcomes', async () => {
    const counted = await figures();
    expect(counted).toMatchObject({
      answers: 3,
      chosenAnswers: 0,
      answeredDemands: 2,
      unansweredDemands: 1,
      outcomes: [{ outcome: 'informative', count: 1 }],
    });
    const states = (counts: Body[]) => Object.fromEntries(counts.map(({ state, count }) => [state, count]));
    expect(states(counted.demands)).toEqual({ collected: 1, released: 3 });
    expect(states(counted.requests)).toEqual({ accepted: 2, declined: 1 });
    expect(states(counted.meetings)).toEqual({ held: 1, unscheduled: 1 });
  });

  it('each count the rows that their list shows', async () => {
    const counted = await figures();
    for (const { state, count } of counted.demands)
      expect([state, await totalOf(`docking/items?kind=demand&state=${state}`)]).toEqual([state, count]);
    for (const { state, count } of counted.requests)
      expect([state, await totalOf(`meeting-requests?state=${state}`)]).toEqual([state, count]);
    for (const { state, count } of counted.meetings)
      expect([state, await totalOf(`meetings?state=${state}`)]).toEqual([state, count]);
    expect(await totalOf('docking/items?kind=demand&answered=true')).toBe(counted.answeredDemands);
    expect(await totalOf('docking/items?kind=demand&answered=false&state=released')).toBe(
      counted.unansweredDemands,
    );
  });
});
