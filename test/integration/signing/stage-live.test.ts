import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../../support/children.js';
import { Client, startApp, type RunningApp } from '../../support/conference-app.js';
import { startConference, type ConferenceProcess } from '../../support/processes.js';
import { stageWorld, TestConsole, TestScreen, type StageWorld } from './stage-world.js';

jest.setTimeout(60_000);

let app: RunningApp;
/** A second process on the same database. */
let other: ConferenceProcess;
let there: Client;
let world: StageWorld;

beforeAll(async () => {
  app = await startApp();
  other = await startConference({ DATABASE_URL: app.database.url });
  there = new Client(other.url, app.administrator.headers);
  world = await stageWorld(app, [2, 2]);
}, 90_000);
afterAll(async () => {
  await other?.stop();
  await app?.stop();
});

describe('the stream of the stage', () => {
  it('reaches screens of all processes in order, and one that comes late has all of it', async () => {
    const one = new TestConsole(app.administrator, world.path);
    const here = await TestScreen.open(app.administrator, world.path);
    const far = await TestScreen.open(there, world.path, 'console');
    await eventually('both counted', () => {
      const counted = JSON.stringify({ screen: 1, console: 1 });
      const same = (watchers: unknown): boolean =>
        JSON.stringify(Object.entries((watchers ?? {}) as object).toSorted()) ===
        JSON.stringify(Object.entries(JSON.parse(counted) as object).toSorted());
      return same(here.watchers) && same(far.watchers) ? true : undefined;
    });
    await one.start('live');
    await eventually('the run shown', () => (here.snapshot?.run && far.snapshot?.run ? true : undefined));
    const [first] = world.rounds;
    for (let at = 0; at < 20; at++) {
      const { state } = await one.state();
      await one.give(
        at % 4 === 3
          ? { kind: 'undo', eventId: state.undoable.at(-1)!.eventId }
          : { kind: 'next', from: state.cue },
      );
    }
    await one.goTo(`pairs:${first!.id}`);
    await one.give({ kind: 'sign-round', roundId: first!.id });
    const { state } = await one.state();
    for (const screen of [here, far]) {
      await eventually('all commands there', () => (screen.state?.seq === state.seq ? true : undefined));
      expect(screen.commands.map(({ seq }) => seq)).toEqual(
        Array.from({ length: state.seq }, (_, i) => i + 1),
      );
      expect(screen.state).toEqual(state);
    }
    const late = await TestScreen.open(there, world.path);
    await eventually('the whole', () => late.snapshot && true);
    expect(late.state).toEqual(state);
    await one.end();
    await eventually('the end shown', () => (here.snapshot?.run?.endedAt ? true : undefined));
    await Promise.all([here, far, late].map((screen) => screen.close()));
  });

  it('hears again what came while the database cut its line', async () => {
    const one = new TestConsole(app.administrator, world.path);
    await one.start('rehearsal');
    const screen = await TestScreen.open(app.administrator, world.path);
    await eventually('the whole', () => screen.snapshot && true);
    const cut = await app.database.query<{ cut: boolean }>(
      `SELECT pg_terminate_backend(pid) AS cut FROM pg_stat_activity
       WHERE application_name = 'zijin live' AND datname = current_database()`,
    );
    expect(cut.length).toBeGreaterThan(0);
    await one.give({ kind: 'next', from: 'opening' });
    await eventually('the command', () => (screen.state?.seq === 1 ? true : undefined), 20_000);
    await screen.close();
    await one.end();
  });

  it('is closed to others, and cut off when the right is taken away', async () => {
    const grant = { role: 'stage' as const, conferenceId: world.conference.id, campaignId: null };
    const colleague = await app.colleague([grant]);
    const stranger = await app.colleague([]);
    expect((await app.visitor.get(`${world.path}/live?as=screen`)).status).toBe(401);
    expect((await stranger.get(`${world.path}/live?as=screen`)).status).toBe(403);
    expect((await colleague.get(`${world.path}/live?as=spy`)).status).toBe(422);
    const screen = await TestScreen.open(colleague, world.path);
    await eventually('the whole', () => screen.snapshot && true);
    await app.database.query(`DELETE FROM role_grants WHERE conference_id = $1 AND role = 'stage'`, [
      world.conference.id,
    ]);
    await eventually('cut off', () => (screen.isOver ? true : undefined), 25_000);
  });

  it('lets its process end at once', async () => {
    const screen = await TestScreen.open(there, world.path);
    await eventually('the whole', () => screen.snapshot && true);
    const begun = Date.now();
    await other.stop();
    expect(Date.now() - begun).toBeLessThan(10_000);
    await eventually('over', () => (screen.isOver ? true : undefined));
  });
});
