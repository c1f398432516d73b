import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { arrangeWorld, type Body, type MeetingsWorld } from '../docking/meetings-world.js';
import { TestConsole } from './stage-world.js';
import { addAgreement, ok, organisationsOf, pairOf } from './show-world.js';

jest.setTimeout(60_000);

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(async () => {
  await app?.stop();
});

let world: MeetingsWorld;
let path: string;

beforeEach(async () => {
  world = await arrangeWorld(app);
  path = `/conferences/${world.conference.id}/ceremony`;
  await addAgreement(app, world.conference.id, '甲', pairOf(world, await organisationsOf(app, world)));
  ok(await app.administrator.post(`${path}/plan`, { perRound: 4 }));
});

const sheet = async (): Promise<Body> => ok(await app.administrator.get(`${path}/call-sheet`));
const giveLink = async (): Promise<string> =>
  ok(await app.administrator.post(`${path}/call-sheet/link`)).token;

describe('the call sheet', () => {
  it('says who is next, who is here and who is missing, as check-in has it', async () => {
    const before = await sheet();
    expect(before.nextRoundId).toBe(before.rounds[0].id);
    expect(before.rounds[0].parties).toMatchObject([
      { place: 1, signer: { name: '钱企业', isHere: false }, isOrganisationHere: false, other: null },
      { place: 2, signer: { name: '周教授', isHere: false }, other: { name: '吴博士' } },
    ]);
    await app.database.query('UPDATE registrations SET arrived_at = now() WHERE id = $1', [
      world.representative.registrationId,
    ]);
    expect((await sheet()).rounds[0].parties[0]).toMatchObject({
      signer: { isHere: true, arrivedAt: expect.any(String) },
      isOrganisationHere: true,
    });
  });

  it('shows numbers masked; in full on a tap, which is on record', async () => {
    const [party] = (await sheet()).rounds[0].parties;
    expect(party.phone).toMatch(/\*{4}\d{4}$/);
    const stage = await app.colleague([
      { role: 'stage', conferenceId: world.conference.id, campaignId: null },
    ]);
    const { phones } = ok(await stage.post(`${path}/call-sheet/parties/${party.id}/phones`));
    expect(phones).toEqual(
      expect.arrayContaining([
        { name: '钱秘书', mobile: '+8613912345678' },
        expect.objectContaining({ name: '钱企业' }),
      ]),
    );
    const rows = await app.database.query<{ details: Body }>(
      `SELECT details FROM audit_entries WHERE action = 'call-sheet.phone-revealed' AND details->>'partyId' = $1`,
      [party.id],
    );
    expect(rows).toMatchObject([{ details: { byLink: false } }]);
    const reader = await app.colleague([
      { role: 'reports', conferenceId: world.conference.id, campaignId: null },
    ]);
    expect((await reader.get(`${path}/call-sheet`)).status).toBe(200);
    expect((await reader.post(`${path}/call-sheet/parties/${party.id}/phones`)).status).toBe(403);
  });

  it('lets the substitute sign with one tap, and back', async () => {
    const [, party] = (await sheet()).rounds[0].parties;
    const stand = (isSubstituted: boolean, id = party.id) =>
      app.administrator.put(`${path}/call-sheet/parties/${id}/stand-in`, { isSubstituted });
    expect(ok(await stand(true)).rounds[0].parties[1]).toMatchObject({
      signer: { name: '吴博士' },
      other: { name: '周教授' },
      isSubstituted: true,
    });
    const { rounds } = ok(await app.administrator.get(path));
    expect(rounds[0].usualScriptZh).toContain('吴博士');
    ok(await stand(true));
    expect(ok(await stand(false)).rounds[0].parties[1]).toMatchObject({ signer: { name: '周教授' } });
    const [lone] = (await sheet()).rounds[0].parties;
    expect((await stand(true, lone.id)).body.code).toBe('ceremony.no-substitute');
    const changes = await app.database.query(
      `SELECT 1 FROM audit_entries WHERE action IN ('agreement.substitute-signs','agreement.signatory-signs')
         AND details->>'partyId' = $1`,
      [party.id],
    );
    expect(changes).toHaveLength(2);
  });

  it('follows the stage, and tells it who signs instead', async () => {
    const console = new TestConsole(app.administrator, `${path}/stage`);
    expect((await console.start('live')).status).toBe(201);
    const [round] = (await sheet()).rounds;
    expect(await sheet()).toMatchObject({ state: 'live', onStageRoundId: null, nextRoundId: round.id });
    await console.goTo(`pairs:${round.id}`);
    expect(await sheet()).toMatchObject({ onStageRoundId: round.id, nextRoundId: null });
    const [, party] = round.parties;
    const stand = (isSubstituted: boolean) =>
      app.administrator.put(`${path}/call-sheet/parties/${party.id}/stand-in`, { isSubstituted });
    ok(await stand(true));
    expect((await console.state()).state.signers[party.id]).toMatchObject({ name: '吴博士' });
    expect((await sheet()).rounds[0].parties[1]).toMatchObject({ signer: { name: '吴博士' } });
    ok(await stand(false));
    expect((await console.state()).state.signers).toEqual({});
    // and what a console says stands on the call sheet
    const signer = { name: '吴博士', title: '' };
    await console.give({ kind: 'substitute', partyId: party.id, signer });
    expect((await sheet()).rounds[0].parties[1]).toMatchObject({ isSubstituted: true });
    await console.give({ kind: 'sign-round', roundId: round.id });
    expect((await stand(false)).body.code).toBe('signing.state-refuses');
  });

  it('opens by a link for helpers, that of another purpose or another ceremony never; a new link ends the old', async () => {
    const old = await giveLink();
    const token = await giveLink();
    const open = (given: string) => app.visitor.post<Body>('/public/call-sheet/open', { token: given });
    expect(ok(await open(token)).rounds).toHaveLength(1);
    for (const wrong of [old, world.representative.token, 'x'.repeat(43)])
      expect((await open(wrong)).body.code).toBe('access.link-invalid');
    const [, party] = ok(await open(token)).rounds[0].parties;
    const standIn = { token, partyId: party.id, isSubstituted: true };
    expect(
      ok(await app.visitor.post('/public/call-sheet/stand-in', standIn)).rounds[0].parties[1],
    ).toMatchObject({
      signer: { name: '吴博士' },
    });
    expect(
      ok(await app.visitor.post('/public/call-sheet/phones', { token, partyId: party.id })).phones,
    ).toHaveLength(2);
    const mine = path;
    world = await arrangeWorld(app);
    path = `/conferences/${world.conference.id}/ceremony`;
    await addAgreement(app, world.conference.id, '乙', pairOf(world, await organisationsOf(app, world)));
    ok(await app.administrator.post(`${path}/plan`, { perRound: 4 }));
    const foreign = (await sheet()).rounds[0].parties[1];
    for (const what of ['phones', 'stand-in']) {
      const answer = await app.visitor.post(`/public/call-sheet/${what}`, {
        token,
        partyId: foreign.id,
        ...(what === 'stand-in' ? { isSubstituted: true } : {}),
      });
      expect(answer.body.code).toBe('access.not-found');
    }
    const across = await app.administrator.put(`${mine}/call-sheet/parties/${foreign.id}/stand-in`, {
      isSubstituted: true,
    });
    expect(across.status).toBe(404);
  });
});
