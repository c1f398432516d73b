import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { BringInForce } from '../../../libs/signing/src/application/ceremony/stage/bring-in-force.js';
import { stageTotals } from '#contracts/signing/stage-figures';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { stageWorld, TestConsole, type StageWorld } from './stage-world.js';

jest.setTimeout(60_000);

let app: RunningApp;
let world: StageWorld;
let one: TestConsole;
let two: TestConsole;

beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(async () => {
  await app?.stop();
});

beforeEach(async () => {
  world = await stageWorld(app, [2, 1]);
  const grant = { role: 'stage' as const, conferenceId: world.conference.id, campaignId: null };
  one = new TestConsole(await app.colleague([grant]), world.path);
  two = new TestConsole(app.administrator, world.path);
});

const statesOf = async (ids: readonly string[]) =>
  (
    await app.database.query<{ state: string }>(
      `SELECT state FROM agreements WHERE id = ANY($1) ORDER BY array_position($1::uuid[], id)`,
      [ids],
    )
  ).map(({ state }) => state);

const ceremonyState = async () =>
  (
    await app.database.query<{ state: string }>('SELECT state FROM ceremonies WHERE id = $1', [
      world.ceremonyId,
    ])
  )[0]!.state;

describe('a rehearsal', () => {
  it('goes through everything and leaves the agreements alone', async () => {
    const [first] = world.rounds;
    expect(await one.start('rehearsal')).toMatchObject({
      status: 201,
      body: { mode: 'rehearsal', number: 1 },
    });
    expect(await two.start('live')).toMatchObject({ status: 409, body: { code: 'stage.run-on' } });
    await one.goTo(`pairs:${first!.id}`);
    await one.give({ kind: 'sign-round', roundId: first!.id });
    await one.give({ kind: 'withdraw', agreementId: world.rounds[1]!.agreementIds[0]!, reason: '试' });
    const { state } = await two.state();
    expect(stageTotals(state).map(({ signed, all }) => [signed, all])).toEqual([[2, 2]]);
    expect(await statesOf(first!.agreementIds)).toEqual(['staged', 'staged']);
    expect(await statesOf(world.rounds[1]!.agreementIds)).toEqual(['staged']);
    expect((await one.end()).status).toBe(200);
    expect(await ceremonyState()).toBe('rehearsed');
    expect((await two.state()).state.cue).toBe('opening');
    expect(await one.give({ kind: 'next', from: 'opening' })).toMatchObject({
      status: 409,
      body: { code: 'stage.no-run' },
    });
  });
});

describe('the ceremony live', () => {
  beforeEach(async () => {
    expect((await one.start('live')).status).toBe(201);
  });

  it('signs, takes back, withdraws, and brings in force at its end', async () => {
    const [first, second] = world.rounds;
    const [a, b] = first!.agreementIds as [string, string];
    await one.goTo(`pairs:${first!.id}`);
    expect((await one.give({ kind: 'sign', agreementId: a })).body).toMatchObject({ hadEffect: true });
    await two.give({ kind: 'sign', agreementId: b });
    expect(await statesOf([a, b])).toEqual(['signed', 'signed']);
    const { state } = await one.state();
    await one.give({ kind: 'undo', eventId: state.undoable.at(-1)!.eventId });
    expect(await statesOf([a, b])).toEqual(['signed', 'staged']);
    const reason = '合作方负责人临时未能到场';
    await two.give({ kind: 'withdraw', agreementId: b, reason });
    const [row] = await app.database.query<{ withdrawn_reason: string; state: string }>(
      'SELECT state, withdrawn_reason FROM agreements WHERE id = $1',
      [b],
    );
    expect(row).toEqual({ state: 'withdrawn', withdrawn_reason: reason });
    await app.database.query(
      `UPDATE agreements SET starts_on = now() + interval '9 days' WHERE id = ANY($1)`,
      [second!.agreementIds],
    );
    await one.goTo(`pairs:${second!.id}`);
    await one.give({ kind: 'sign-round', roundId: second!.id });
    expect(await statesOf([a, ...second!.agreementIds])).toEqual(['signed', 'signed']);
    expect(await ceremonyState()).toBe('live');
    await one.end();
    expect(await ceremonyState()).toBe('done');
    // the one whose term begins later is in force when its day comes
    expect(await statesOf([a, ...second!.agreementIds])).toEqual(['in-force', 'signed']);
    const round = new BringInForce(app.transactions);
    await round.run(systemCall());
    expect(await statesOf(second!.agreementIds)).toEqual(['signed']);
    await app.database.query(`UPDATE agreements SET starts_on = '2020-01-01' WHERE id = ANY($1)`, [
      second!.agreementIds,
    ]);
    await round.run(systemCall());
    expect(await statesOf(second!.agreementIds)).toEqual(['in-force']);
    const audit = await app.database.query<{ action: string }>(
      `SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY at, id`,
      [a],
    );
    expect(audit.map(({ action }) => action)).toEqual(['agreement.signed', 'agreement.came-in-force']);
  });

  it('advances once when two consoles press at once, and does each command once', async () => {
    const press = (from: TestConsole, id: ReturnType<typeof randomUUID>) =>
      from.give({ kind: 'next', from: 'opening' }, { id, base: 0 });
    const ids = [randomUUID(), randomUUID()];
    const answers = await Promise.all([
      press(one, ids[0]!),
      press(two, ids[1]!),
      press(one, ids[0]!),
      press(two, ids[1]!),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { state, snapshot } = await one.state();
    expect(state.cue).toBe(`title:${world.rounds[0]!.id}`);
    expect(snapshot.events.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('is locked: thirty signs from two consoles at once are thirty events without a gap', async () => {
    const [first] = world.rounds;
    await one.goTo(`pairs:${first!.id}`);
    const [a] = first!.agreementIds as [string];
    await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        (at % 2 ? one : two).give({ kind: at % 3 ? 'sign' : 'unsign', agreementId: a }),
      ),
    );
    const { snapshot, state } = await one.state();
    expect(snapshot.events.map(({ seq }) => seq)).toEqual(Array.from({ length: 31 }, (_, at) => at + 1));
    expect(await statesOf([a])).toEqual([state.marks[a] === 'signed' ? 'signed' : 'staged']);
  });

  it('refuses what was changed elsewhere, and takes the changed plan over', async () => {
    const [first] = world.rounds;
    const [a, b] = first!.agreementIds as [string, string];
    await one.goTo(`pairs:${first!.id}`);
    await app.database.query(
      `UPDATE agreements SET state = 'withdrawn', withdrawn_reason = '撤' WHERE id = $1`,
      [a],
    );
    expect(await one.give({ kind: 'sign', agreementId: a })).toMatchObject({
      status: 409,
      body: { code: 'stage.agreement-moved' },
    });
    expect((await one.state()).state.marks[a]).toBe('open');
    expect((await app.administrator.get(world.path)).body.isPlanChanged).toBe(true);
    await one.give({ kind: 'adopt' });
    const { state } = await one.state();
    expect(Object.keys(state.marks)).not.toContain(a);
    expect((await app.administrator.get(world.path)).body.isPlanChanged).toBe(false);
    await one.give({ kind: 'sign-round', roundId: first!.id });
    expect(await statesOf([b])).toEqual(['signed']);
  });

  it('keeps who signed instead of whom', async () => {
    const [a] = world.rounds[0]!.agreementIds as [string];
    const { state } = await one.state();
    const [party] = state.show.rounds[0]!.agreements[0]!.parties;
    const places = () =>
      app.database.query(
        `SELECT p.substitute_name AS name, s.is_substituted AS "isSubstituted"
         FROM agreement_parties p LEFT JOIN ceremony_places s ON s.party_id = p.id WHERE p.id = $1`,
        [party!.id],
      );
    await one.give({ kind: 'substitute', partyId: party!.id, signer: { name: '吴敏', title: '总监' } });
    expect(await places()).toEqual([{ name: '吴敏', isSubstituted: true }]);
    await one.give({ kind: 'substitute', partyId: party!.id, signer: null });
    expect(await places()).toEqual([{ name: '吴敏', isSubstituted: false }]);
    expect(await statesOf([a])).toEqual(['staged']);
  });

  it('goes on after it was ended by mistake', async () => {
    const [first] = world.rounds;
    await one.goTo(`pairs:${first!.id}`);
    await one.give({ kind: 'sign-round', roundId: first!.id });
    await one.end();
    expect(await two.start('live')).toMatchObject({ status: 201, body: { number: 2 } });
    const { state } = await two.state();
    expect(first!.agreementIds.map((id) => state.marks[id])).toEqual(['signed', 'signed']);
    expect(await ceremonyState()).toBe('live');
  });
});

describe('bad input', () => {
  it('is refused with a sentence', async () => {
    await one.start('rehearsal');
    const { snapshot } = await one.state();
    const send = (command: object, more: object = {}) =>
      one.client.post(`${world.path}/commands`, {
        id: randomUUID(),
        runId: snapshot.run!.id,
        console: one.console,
        base: 0,
        command,
        ...more,
      });
    for (const command of [
      {},
      { kind: 'explode' },
      { kind: 'next' },
      { kind: 'next', from: 'pairs:__proto__' },
      { kind: 'sign', agreementId: 'x' },
      { kind: 'withdraw', agreementId: randomUUID(), reason: '' },
      { kind: 'withdraw', agreementId: randomUUID(), reason: '长'.repeat(201) },
      { kind: 'substitute', partyId: randomUUID(), signer: { name: '' } },
    ])
      expect((await send(command)).status).toBe(422);
    expect((await send({ kind: 'hold' }, { id: 'no uuid' })).status).toBe(422);
    expect(await send({ kind: 'hold' }, { runId: randomUUID() })).toMatchObject({
      status: 409,
      body: { code: 'stage.no-run' },
    });
    // what belongs to no agreement here has no effect
    expect((await send({ kind: 'sign', agreementId: randomUUID() })).body).toMatchObject({
      hadEffect: false,
    });
    expect((await one.state()).snapshot.events).toHaveLength(1);
  });

  it('does not begin without agreements', async () => {
    const empty = await stageWorld(app, []);
    expect(await app.administrator.post(`${empty.path}/runs`, { mode: 'live' })).toMatchObject({
      status: 409,
      body: { code: 'stage.empty' },
    });
  });
});
