import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { OwnAgreement } from '../../../libs/signing/src/application/agreements/own-agreement.js';
import { Agreements } from '../../../libs/signing/src/persistence/agreements/agreements.js';
import { startApp, systemCall, type Client, type RunningApp } from '../../support/conference-app.js';
import { docxOf, pdfOf, withLaunch, withScript, zipOf } from '../../support/document-files.js';
import { linkOf } from '../docking/docking-world.js';
import { form, scheduleConference, type TestConference } from '../registration/world.js';
import { kindId, ok } from './show-world.js';

jest.setTimeout(60_000);

// oxlint-disable-next-line typescript/no-explicit-any -- whatever shape the test goes on to claim
type Body = any;

let app: RunningApp;
let organiser: Client;
beforeAll(async () => {
  app = await startApp();
  organiser = app.administrator;
}, 60_000);
afterAll(async () => {
  await app?.stop();
});

let conference: TestConference;
let universityId: string;
let path: string;
let counted = 0;

beforeEach(async () => {
  conference = await scheduleConference(app);
  counted += 1;
  universityId = ok(
    await organiser.post('/organisations', { nameZh: `签约大学${counted}`, kind: 'university' }),
  ).id;
  path = `/conferences/${conference.id}/agreements`;
});
afterEach(() => {
  jest.restoreAllMocks();
});

async function wish(changes: object = {}): Promise<Body> {
  return {
    kindId: await kindId(app, 'strategic-cooperation'),
    titleZh: '轨道交通装备战略合作协议',
    amount: 1_200_000,
    parties: [
      { organisationId: conference.organisationId, signatoryName: '钱企业', contactEmail: 'q@firm.example' },
      { organisationId: universityId, signatoryName: '周教授', contactMobile: '13912345678' },
    ],
    ...changes,
  };
}

const drawUp = async (changes: object = {}): Promise<Body> =>
  ok(await organiser.post(path, await wish(changes)));
const read = async (id: string): Promise<Body> => ok(await organiser.get(`/agreements/${id}`));
const move = (action: string, ids: string[], reason?: string) =>
  organiser.post(`${path}/move`, { action, ids, reason });
const whatHappened = async (id: string): Promise<string[]> =>
  (await read(id)).timeline.map(({ what }: { what: string }) => what.replace('agreement.', ''));

/** The tokens of the parties' personal links, in their order. */
async function linksOf({ id, parties }: Body): Promise<string[]> {
  const tokens: string[] = [];
  for (const party of parties)
    tokens.push(ok(await organiser.post(`/agreements/${id}/parties/${party.id}/link`)).token);
  return tokens;
}

const own = (step: string, token: string, body: object = {}) =>
  app.visitor.post(`/public/agreements/${step}`, { token, ...body });
async function confirm(token: string): Promise<Body> {
  const { fingerprint } = ok(await own('open', token));
  return ok(await own('confirm', token, { fingerprint, name: '法务' }));
}

/** What the organiser edits, with everything else as it is. */
async function edit(id: string, changes: object) {
  const { version, kindId: kind, titleZh, amount, parties } = await read(id);
  return organiser.put(`/agreements/${id}`, {
    version,
    kindId: kind,
    titleZh,
    amount,
    parties: parties.map(({ organisationId, signatoryName }: Body) => ({ organisationId, signatoryName })),
    ...changes,
  });
}

describe('an agreement stands where its facts put it', () => {
  it('drawn up, confirmed by each party, and asked again of all when what they share changes', async () => {
    const agreement = await drawUp();
    expect(agreement.state).toBe('drafted');
    const [first, second] = await linksOf(agreement);
    expect((await confirm(first!)).state).toBe('drafted');
    expect((await confirm(second!)).state).toBe('confirmed');
    expect((await read(agreement.id)).parties.map(({ confirmedBy }: Body) => confirmedBy)).toEqual([
      '法务',
      '法务',
    ]);

    const changed = ok(await edit(agreement.id, { amount: 1_500_000 }));
    expect(changed.state).toBe('drafted');
    expect(changed.parties.map(({ confirmedAt }: Body) => confirmedAt)).toEqual([null, null]);
    expect(await whatHappened(agreement.id)).toEqual(
      expect.arrayContaining(['drafted', 'confirmed', 'moved', 'changed']),
    );
  });

  it('number, note, witnesses, due time and contacts ask nobody again', async () => {
    const agreement = await drawUp();
    for (const token of await linksOf(agreement)) await confirm(token);
    const changed = ok(
      await edit(agreement.id, {
        number: 'ZJ-01',
        note: '内部',
        dueAt: new Date(Date.now() + 86_400_000).toISOString(),
        witnesses: [{ name: '见证人' }],
        parties: agreement.parties.map(({ organisationId, signatoryName }: Body) => ({
          organisationId,
          signatoryName,
          contactEmail: 'another@firm.example',
        })),
      }),
    );
    expect(changed.state).toBe('confirmed');
  });

  it('its own signatory asks only the party that changed it', async () => {
    const agreement = await drawUp();
    const [first, second] = await linksOf(agreement);
    await confirm(first!);
    await confirm(second!);
    const edited = ok(await own('edit', second!, { signatoryName: '吴教授' }));
    expect(edited.parties.map(({ isConfirmed }: Body) => isConfirmed)).toEqual([true, false]);
    expect(edited.state).toBe('drafted');
  });

  it('another text asks again and shows the difference; the same file again changes nothing', async () => {
    const agreement = await drawUp();
    const texts = `/agreements/${agreement.id}/texts`;
    ok(await organiser.upload(texts, '协议.docx', await docxOf(['合作期限三年。'])));
    const [first, second] = await linksOf(agreement);
    await confirm(first!);
    await confirm(second!);
    const same = ok(await organiser.upload(texts, '协议.docx', await docxOf(['合作期限三年。'])));
    expect(same).toMatchObject({ state: 'confirmed', textVersion: 1 });

    const next = ok(await organiser.upload(texts, '协议.docx', await docxOf(['合作期限五年。'])));
    expect(next).toMatchObject({ state: 'drafted', textVersion: 2 });
    expect(next.texts[0].addedBy).toBe('测试同事');
    expect(ok(await own('open', first!))).toMatchObject({ changedSince: 1, confirmedAt: null });
    const { pieces } = ok(await own('difference', first!, { version: 1 }));
    expect(pieces).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ what: 'removed', text: expect.stringContaining('三') }),
        expect.objectContaining({ what: 'added', text: expect.stringContaining('五') }),
      ]),
    );
    expect((await confirm(first!)).changedSince).toBeNull();
  });

  it('a remark takes the confirmation back and stands with its party', async () => {
    const agreement = await drawUp();
    const [first, second] = await linksOf(agreement);
    await confirm(first!);
    await confirm(second!);
    ok(await own('remark', second!, { remark: '期限应为五年' }));
    const { state, parties } = await read(agreement.id);
    expect(state).toBe('drafted');
    expect(parties.map(({ remark }: Body) => remark)).toEqual(['', '期限应为五年']);
  });
});

describe('a personal link', () => {
  it('is used up by no look, and confirms only what was on the page', async () => {
    const agreement = await drawUp();
    const [token] = await linksOf(agreement);
    const seen = ok(await own('open', token!));
    ok(await own('open', token!));
    ok(await edit(agreement.id, { amount: 2_000_000 }));
    const late = await own('confirm', token!, { fingerprint: seen.fingerprint, name: '法务' });
    expect(late).toMatchObject({ status: 409, body: { code: 'signing.changed-meanwhile' } });
    const forged = await own('confirm', token!, { fingerprint: 'a'.repeat(64), name: '法务' });
    expect(forged.body.code).toBe('signing.changed-meanwhile');
    expect((await read(agreement.id)).parties[0].confirmedAt).toBeNull();
  });

  it('opens nothing when it is invented, or of another purpose', async () => {
    const registered = ok(
      await organiser.post(`/conferences/${conference.id}/registrations`, {
        ...form(900 + counted, conference.organisationId),
        consent: undefined,
        consentVersion: undefined,
      }),
    );
    for (const token of ['x'.repeat(43), await linkOf(app, registered.id)]) {
      const answer = await own('open', token);
      expect([404, 410, 422]).toContain(answer.status);
    }
  });

  it('shows no contact of the other party', async () => {
    const [token] = await linksOf(await drawUp());
    expect(JSON.stringify(ok(await own('open', token!)))).not.toContain('13912345678');
  });

  it('confirms nothing for a party without a signatory', async () => {
    const { parties } = await wish();
    const agreement = await drawUp({ parties: [parties[0], { organisationId: universityId }] });
    const [, token] = await linksOf(agreement);
    const { fingerprint } = ok(await own('open', token!));
    const answer = await own('confirm', token!, { fingerprint, name: '法务' });
    expect(answer.body.code).toBe('signing.signatory-missing');
  });
});

describe('two parties confirm at once', () => {
  const stateAfter = async (confirmBoth: (tokens: string[]) => Promise<unknown>): Promise<Body> => {
    const agreement = await drawUp();
    await confirmBoth(await linksOf(agreement));
    return read(agreement.id);
  };

  it('and the agreement is confirmed, once', async () => {
    for (let round = 0; round < 5; round++) {
      const { id, state } = await stateAfter((tokens) => Promise.all(tokens.map(confirm)));
      expect(state).toBe('confirmed');
      expect((await whatHappened(id)).filter((what) => what === 'moved')).toHaveLength(1);
    }
  });

  it('would stay unconfirmed without the lock (negative control)', async () => {
    const meeting = (): (() => Promise<void>) => {
      let here = 0;
      let open: () => void;
      const all = new Promise<void>((resolve) => (open = resolve));
      return () => {
        if (++here === 2) open();
        return all;
      };
    };
    const [begun, settled] = [meeting(), meeting()];
    const { isPlaced, change } = Agreements.prototype;
    jest.spyOn(Agreements.prototype, 'lock').mockImplementation(async function (this: Agreements, id) {
      const agreement = await this.find(id);
      await begun();
      return agreement;
    });
    jest.spyOn(Agreements.prototype, 'change').mockImplementation(function (this: Agreements, id, values) {
      return Object.keys(values).length === 0 ? Promise.resolve() : change.call(this, id, values);
    });
    jest.spyOn(Agreements.prototype, 'isPlaced').mockImplementation(async function (this: Agreements, id) {
      await settled();
      return isPlaced.call(this, id);
    });
    const use = new OwnAgreement(app.transactions);
    const { state, parties } = await stateAfter((tokens) =>
      Promise.all(
        tokens.map(async (token) => {
          const { fingerprint } = await use.open(systemCall(), token);
          await use.confirm(systemCall(), { token, fingerprint, name: '法务' });
        }),
      ),
    );
    expect(parties.every(({ confirmedAt }: Body) => confirmedAt)).toBe(true);
    expect(state).toBe('drafted');
  });
});

describe('what was signed or withdrawn stays as it is', () => {
  it('after signing nothing is changed any more', async () => {
    const agreement = await drawUp();
    const [token] = await linksOf(agreement);
    for (const action of ['confirm', 'sign'])
      expect(ok(await move(action, [agreement.id]))).toMatchObject({ done: 1 });
    const { fingerprint } = ok(await own('open', token!));
    const pdf = await pdfOf(['late']);
    const refusals = [
      await edit(agreement.id, { amount: 1 }),
      await organiser.upload(`/agreements/${agreement.id}/texts`, 'late.pdf', pdf),
      await own('confirm', token!, { fingerprint, name: '法务' }),
      await own('remark', token!, { remark: '改' }),
      await own('edit', token!, { signatoryName: '别人' }),
    ];
    expect(refusals.map(({ body }) => body.code)).toEqual(Array(5).fill('signing.settled'));
    expect(ok(await move('begin', [agreement.id])).done).toBe(1);
    expect(ok(await move('withdraw', [agreement.id], '晚了')).failures[0].code).toBe('signing.state-refuses');
  });

  it('withdrawn with a reason that its parties read; restored, its confirmations count again', async () => {
    const agreement = await drawUp();
    const [first, second] = await linksOf(agreement);
    await confirm(first!);
    await confirm(second!);
    const nameless = await move('withdraw', [agreement.id]);
    expect(nameless.body.errors[0]).toMatchObject({ field: 'reason', code: 'signing.reason-needed' });
    ok(await move('withdraw', [agreement.id], '资金计划调整'));
    const seen = ok(await own('open', first!));
    expect(seen).toMatchObject({ state: 'withdrawn', withdrawnReason: '资金计划调整', mayChange: false });
    const answer = await own('confirm', first!, { fingerprint: seen.fingerprint, name: '法务' });
    expect(answer.body.code).toBe('signing.was-withdrawn');
    ok(await move('restore', [agreement.id]));
    expect(await read(agreement.id)).toMatchObject({ state: 'confirmed', withdrawnReason: '' });
  });

  it('a step says of each that cannot take it why', async () => {
    const [draft, confirmed] = [await drawUp(), await drawUp()];
    ok(await move('confirm', [confirmed.id]));
    const moved = ok(await move('sign', [draft.id, confirmed.id]));
    expect(moved).toMatchObject({
      done: 1,
      failures: [{ agreementId: draft.id, code: 'signing.state-refuses' }],
    });
  });
});

describe('no one gets to what is not theirs', () => {
  it('by ids of another conference', async () => {
    const mine = await drawUp();
    const other = await scheduleConference(app);
    const elsewhere = ok(
      await organiser.post(`/conferences/${other.id}/agreements`, await wish({ titleZh: '别处的协议' })),
    );
    const moved = ok(await move('withdraw', [elsewhere.id], '误'));
    expect(moved).toMatchObject({ done: 0, failures: [{ code: 'access.not-found', title: '' }] });

    const stranger = ok(
      await organiser.post(`/conferences/${other.id}/registrations`, {
        ...form(800 + counted, other.organisationId),
        consent: undefined,
        consentVersion: undefined,
      }),
    );
    const { parties } = await wish();
    const refused = await organiser.post(
      path,
      await wish({ parties: [{ ...parties[0], signatoryId: stranger.id }, parties[1]] }),
    );
    expect(refused.body.errors).toEqual([
      expect.objectContaining({ field: 'parties.0.signatoryId', code: 'signing.person-unknown' }),
    ]);

    const party = elsewhere.parties[0].id;
    for (const route of ['contact', 'link'])
      expect((await organiser.post(`/agreements/${mine.id}/parties/${party}/${route}`)).status).toBe(404);
    const file = ok(
      await organiser.upload(`/agreements/${elsewhere.id}/files`, '附件.pdf', await pdfOf(['x'])),
    ).files[0];
    expect((await organiser.get(`/agreements/${mine.id}/files/${file.id}`)).status).toBe(404);

    const colleague = await app.colleague([{ role: 'manager', conferenceId: other.id, campaignId: null }]);
    expect((await colleague.get(`/agreements/${mine.id}`)).status).toBe(404);
    expect((await colleague.get(path)).status).toBe(404);
    expect((await colleague.get(`/agreements/${elsewhere.id}`)).status).toBe(200);
  });

  it('contacts are masked, and shown in full only with a trace', async () => {
    const agreement = await drawUp();
    expect(agreement.parties[0].contactEmail).toBe('q***@firm.example');
    const party = agreement.parties[1];
    const full = ok(await organiser.post(`/agreements/${agreement.id}/parties/${party.id}/contact`));
    expect(full.mobile).toContain('13912345678');
    const { timeline } = await read(agreement.id);
    expect(timeline.at(-1)).toMatchObject({ what: 'personal-data.read', details: { partyId: party.id } });
  });
});

describe('hostile and broken files', () => {
  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['协议.pdf', () => pdfOf(['x'], withScript), 'signing.text-has-script'],
    ['协议.pdf', () => pdfOf(['x'], withLaunch), 'signing.text-has-actions'],
    ['协议.docx', () => docxOf(['x'], { 'word/vbaProject.bin': 'macro' }), 'upload.has-macros'],
    ['协议.pdf', () => Buffer.alloc(0), 'upload.empty'],
    ['协议.pdf', () => Buffer.from('<script>alert(1)</script>'), 'signing.text-wrong-kind'],
    ['协议.docx', () => zipOf({ 'a.txt': 'x' }), 'signing.text-wrong-kind'],
    ['协议.pdf', () => Buffer.from('%PDF-1.7\nnothing'), 'signing.text-damaged'],
    [
      '协议.doc',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'signing.text-old-format',
    ],
  ])('%s is refused with its sentence (%#)', async (name, content, code) => {
    const agreement = await drawUp();
    const answer = await organiser.upload(`/agreements/${agreement.id}/texts`, name, await content());
    expect(answer.body).toMatchObject({ code });
    expect(answer.body.detail.length).toBeGreaterThan(5);
    expect((await read(agreement.id)).texts).toEqual([]);
  });

  it('a text is only ever handed out as a download', async () => {
    const agreement = await drawUp();
    ok(await organiser.upload(`/agreements/${agreement.id}/texts`, '协议"\r\n.pdf', await pdfOf(['x'])));
    const { headers } = await organiser.get(`/agreements/${agreement.id}/texts/1`);
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="file.pdf"; filename\*=UTF-8''/,
    );
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });
});

describe('the same request twice', () => {
  it('draws up one agreement; with another payload the key is refused', async () => {
    const once = organiser.with({ 'idempotency-key': `draw-up-${conference.id}` });
    const [first, again] = [await once.post(path, await wish()), await once.post(path, await wish())];
    expect(again.body.id).toBe(first.body.id);
    expect(ok(await organiser.get(path)).total).toBe(1);
    expect((await once.post(path, await wish({ titleZh: '另一份' }))).status).toBe(422);
  });

  it('a confirmation by the same key happens once, another file under the same key is refused', async () => {
    const agreement = await drawUp();
    const [token] = await linksOf(agreement);
    const { fingerprint } = ok(await own('open', token!));
    const once = app.visitor.with({ 'idempotency-key': `confirm-${agreement.id}` });
    const body = { token, fingerprint, name: '法务' };
    ok(await once.post('/public/agreements/confirm', body));
    ok(await once.post('/public/agreements/confirm', body));
    expect((await whatHappened(agreement.id)).filter((what) => what === 'confirmed')).toHaveLength(1);

    const texts = `/agreements/${agreement.id}/texts`;
    const upload = organiser.with({ 'idempotency-key': `text-${agreement.id}` });
    const file = await pdfOf(['one']);
    ok(await upload.upload(texts, '协议.pdf', file));
    ok(await upload.upload(texts, '协议.pdf', file));
    expect((await upload.upload(texts, '协议.pdf', await pdfOf(['two']))).status).toBe(422);
    expect((await read(agreement.id)).textVersion).toBe(1);
  });

  it('an older version of the page is not written over a newer one', async () => {
    const agreement = await drawUp();
    ok(await edit(agreement.id, { titleZh: '先到的' }));
    const stale = await edit(agreement.id, { titleZh: '后到的', version: agreement.version });
    expect(stale).toMatchObject({ status: 409, body: { code: 'record.changed-meanwhile' } });
    expect((await read(agreement.id)).titleZh).toBe('先到的');
  });
});

it('bad input gets a sentence at each field', async () => {
  const taken = await drawUp({ number: 'ZJ-07' });
  const answer = await organiser.post(
    path,
    await wish({
      titleZh: '',
      number: 'ZJ-07',
      amount: 0,
      startsOn: '2027-01-02',
      endsOn: '2027-01-01',
      parties: [
        { organisationId: universityId, signatoryName: '甲', substituteName: '甲' },
        { organisationId: universityId },
      ],
    }),
  );
  const codes = Object.fromEntries(answer.body.errors.map(({ field, code }: Body) => [field, code]));
  expect(codes).toMatchObject({
    titleZh: 'signing.title-needed',
    number: 'signing.number-taken',
    amount: 'signing.amount',
    endsOn: 'signing.term',
    'parties.1.organisationId': 'signing.party-twice',
    'parties.0.substituteName': 'signing.own-substitute',
  });
  const alone = await organiser.post(path, await wish({ parties: [{ organisationId: universityId }] }));
  expect(alone.body.errors).toEqual([
    expect.objectContaining({ field: 'parties', code: 'signing.two-parties' }),
  ]);
  expect(taken.state).toBe('drafted');
});
