import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '../support/children.js';
import { Client, startApp, type RunningApp } from '../support/conference-app.js';
import { startConference } from '../support/processes.js';
import { stageWorld, TestConsole, TestScreen, type StageWorld } from '../integration/signing/stage-world.js';

const MINUTE = 60_000;
let app: RunningApp;
let world: StageWorld;

beforeAll(async () => {
  app = await startApp();
  world = await stageWorld(app, [3, 2]);
}, MINUTE);
afterAll(async () => {
  await app?.stop();
}, MINUTE);

it(
  'a server killed in the middle of a round loses nothing of the ceremony, and nothing is done twice',
  async () => {
    const victim = await startConference({ DATABASE_URL: app.database.url });
    const there = new Client(victim.url, app.administrator.headers);
    const one = new TestConsole(there, world.path);
    await one.start('live');
    const [round] = world.rounds;
    await one.goTo(`pairs:${round!.id}`);
    const [first, second, third] = round!.agreementIds as [string, string, string];
    await one.give({ kind: 'sign', agreementId: first });
    const screen = await TestScreen.open(there, world.path);
    await eventually('the whole', () => screen.snapshot && true);
    const before = (await one.state()).state;
    const id = '00000000-0000-4000-8000-0000000000a1';
    // nobody hears whether this one was taken
    const unheard = one.give({ kind: 'sign', agreementId: second }, { id }).catch(() => undefined);
    await victim.kill9();
    await unheard;
    await eventually('the screen is cut off', () => (screen.isOver ? true : undefined));

    const elsewhere = new TestConsole(app.administrator, world.path);
    expect((await elsewhere.state()).state.marks[first]).toBe('signed');
    const again = { kind: 'sign' as const, agreementId: second };
    expect((await elsewhere.give(again, { id })).status).toBe(200);
    expect((await elsewhere.give(again, { id })).status).toBe(200);
    const { state, snapshot } = await elsewhere.state();
    expect(state.seq).toBe(before.seq + 1);
    expect(snapshot.events.filter((event) => event.id === id)).toHaveLength(1);
    expect(state.marks).toMatchObject({ [first]: 'signed', [second]: 'signed', [third]: 'open' });
    const rows = await app.database.query<{ id: string; state: string }>(
      'SELECT id, state FROM agreements WHERE id = ANY($1)',
      [round!.agreementIds],
    );
    expect(Object.fromEntries(rows.map((row) => [row.id, row.state]))).toEqual({
      [first]: 'signed',
      [second]: 'signed',
      [third]: 'staged',
    });
    const back = await TestScreen.open(app.administrator, world.path);
    await eventually('the same again', () => (back.state?.seq === state.seq ? true : undefined));
    expect(back.state).toEqual(state);
    await back.close();
  },
  2 * MINUTE,
);
