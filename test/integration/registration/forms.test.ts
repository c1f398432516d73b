import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PNG } from 'pngjs';
import type { FormField } from '#contracts/form/form-definition';
import { UnclaimedFilesRound } from '../../../libs/registration/src/jobs/unclaimed-files.round.js';
import { acceptAnswers } from '../../../libs/registration/src/domain/forms/accept-answers.js';
import { claimFiles } from '../../../libs/registration/src/persistence/forms/claim-files.js';
import { Forms, formKey } from '../../../libs/registration/src/persistence/forms/forms.js';
import { startApp, systemCall, type Answer, type RunningApp } from '../../support/conference-app.js';
import { zipOf } from './zip.js';
import { Worker, form, register, scheduleConference, type TestConference } from './world.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(() => app.stop());

const TYPE = 'enterprise-representative';
const field = (key: string, kind: string, more: object = {}) => ({
  key,
  kind,
  labelZh: `问题${key}`,
  ...more,
});
const yesNo = { options: ['yes', 'no'].map((key) => ({ key, labelZh: key === 'yes' ? '是' : '否' })) };
const stay = [
  field('hotel', 'choice', { ...yesNo, isRequired: true }),
  field('nights', 'number', { isRequired: true, min: 1, max: 3, shownWhen: { field: 'hotel', is: ['yes'] } }),
  field('note', 'text', { isInternal: true }),
  field('brochure', 'file'),
];
const formPath = ({ id }: TestConference): string => `/conferences/${id}/forms/${TYPE}`;

async function save(conference: TestConference, version: number, fields: object[]): Promise<Answer<never>> {
  return app.administrator.put(formPath(conference), { version, definition: { fields } });
}

/** What registering does with the answers: judged by the form as it is now, kept with its version, files claimed. */
async function answer(
  conference: TestConference,
  registrationId: string,
  given: { formVersion?: number; answers?: object },
  audience: 'public' | 'staff' = 'public',
): Promise<void> {
  await app.transactions.run(systemCall(), async (tx) => {
    const key = { conferenceId: conference.id, participantType: TYPE } as const;
    const form = (await new Forms(tx).current([key])).get(formKey(key));
    const { formId, answers } = acceptAnswers(form, given, audience);
    await tx.query('UPDATE registrations SET form_id = $2, answers = $3 WHERE id = $1', [
      registrationId,
      formId,
      JSON.stringify(answers),
    ]);
    await claimFiles(tx, registrationId, conference.id, answers);
  });
}

const refusal = (work: Promise<unknown>): Promise<Record<string, unknown>> =>
  work.then(
    () => ({ code: 'accepted' }),
    (error: Record<string, unknown>) => error,
  );

describe('a form', () => {
  it('is asked in its latest version, without what only staff see', async () => {
    const conference = await scheduleConference(app);
    const publicPath = `/public/conferences/${conference.slug}/forms/${TYPE}`;
    expect((await app.visitor.get(publicPath)).body).toMatchObject({
      version: 0,
      definition: { fields: [] },
      isOffered: true,
      types: [{ participantType: TYPE, capacity: 10, left: 10, needsApproval: false, colleaguesLimit: 5 }],
    });
    expect((await save(conference, 0, stay)).status).toBe(200);
    const { body } = await app.visitor.get(publicPath);
    expect(body.version).toBe(1);
    expect(body.definition.fields.map(({ key }: FormField) => key)).toEqual(['hotel', 'nights', 'brochure']);
    const other = await app.visitor.get(`/public/conferences/${conference.slug}/forms/press`);
    expect(other.body).toMatchObject({ isOffered: false, definition: { fields: [] } });
    expect((await app.visitor.get(`/public/conferences/${conference.slug}/forms/admin`)).status).toBe(404);
  });

  it('edited by two at once keeps the first; the second is told', async () => {
    const conference = await scheduleConference(app);
    const answers = await Promise.all([1, 2, 3].map(() => save(conference, 0, stay)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect(await save(conference, 0, stay)).toMatchObject({ body: { code: 'record.changed-meanwhile' } });
    expect((await save(conference, 1, stay)).status).toBe(200);
  });

  it('keeps old answers readable with the labels they were given under', async () => {
    const conference = await scheduleConference(app);
    const { registrationId } = await register(app, conference, 1);
    await save(conference, 0, stay);
    await answer(conference, registrationId, { formVersion: 1, answers: { hotel: 'yes', nights: '２' } });
    const changed = field('hotel', 'choice', { labelZh: '交通', options: [{ key: 'bus', labelZh: '大巴' }] });
    await save(conference, 1, [changed]);
    const { body } = await app.administrator.get(`/registrations/${registrationId}`);
    expect(body.answers).toEqual([
      expect.objectContaining({ key: 'hotel', labelZh: '问题hotel', value: 'yes', textZh: '是' }),
      expect.objectContaining({ key: 'nights', labelZh: '问题nights', value: 2, textZh: '2' }),
    ]);
    const versions = await app.administrator.get(`${formPath(conference)}/versions`);
    expect(versions.body.items).toMatchObject([
      { version: 2, isCurrent: true, answered: 0 },
      { version: 1, isCurrent: false, answered: 1 },
    ]);
    const builder = await app.administrator.get(formPath(conference));
    expect(builder.body).toMatchObject({
      version: 2,
      answered: 1,
      answersByField: [
        { key: 'hotel', count: 1 },
        { key: 'nights', count: 1 },
      ],
    });
  });

  it('changed under an open page: answers that still fit are taken, others are asked for again', async () => {
    const conference = await scheduleConference(app);
    const { registrationId } = await register(app, conference, 1);
    await save(conference, 0, stay);
    await save(conference, 1, [field('hotel', 'choice', yesNo), field('diet', 'text', { isRequired: true })]);
    const old = { formVersion: 1, answers: { hotel: 'yes', nights: 2 } };
    expect(await refusal(answer(conference, registrationId, old))).toMatchObject({
      code: 'registration.form-changed',
      kind: 'conflict',
      fields: [{ field: 'answers.diet', code: 'field.required' }],
      details: { form: { version: 2, definition: { fields: [{ key: 'hotel' }, { key: 'diet' }] } } },
    });
    const fitting = { formVersion: 1, answers: { nights: 2, diet: '素食' } };
    expect(await refusal(answer(conference, registrationId, fitting))).toEqual({ code: 'accepted' });
    const wrong = { formVersion: 2, answers: { nights: 2, diet: '素食' } };
    expect(await refusal(answer(conference, registrationId, wrong))).toMatchObject({
      code: 'input.invalid',
      fields: [{ field: 'answers.nights', code: 'field.unknown' }],
    });
  });

  it('is copied with its conference, as a version of its own', async () => {
    const conference = await scheduleConference(app);
    await save(conference, 0, stay);
    await save(conference, 1, stay.slice(0, 2));
    const copy = await app.administrator.post(`/conferences/${conference.id}/copy`, {
      titleZh: '副本',
      startsAt: new Date(Date.now() + 90 * 86_400_000).toISOString(),
    });
    expect(copy.status).toBe(201);
    const { body } = await app.administrator.get(`/conferences/${copy.body.id}/forms/${TYPE}`);
    expect(body).toMatchObject({ version: 1, answered: 0 });
    expect(body.definition.fields).toHaveLength(2);
  });

  it.each<[string, string]>([
    ['{"version":0,"definition":null}', 'definition'],
    ['{"version":0,"definition":{"fields":{}}}', 'fields'],
    [
      '{"version":0,"definition":{"fields":[{"key":"constructor","kind":"text","labelZh":"x"}]}}',
      'fields.0.key',
    ],
    [`{"version":0,"definition":{"fields":[${Array(10_000).fill('{}').join()}]}}`, 'fields'],
    ['{"version":0,"definition":{"fields":[{"key":"a","kind":"text"}]}}', 'fields.0.labelZh'],
    ['{"version":0,"definition":{"fields":[{"key":"a","kind":"sql","labelZh":"x"}]}}', 'fields.0.kind'],
    [
      `{"version":0,"definition":{"fields":[{"key":"a","kind":"text","labelZh":"${'长'.repeat(9999)}"}]}}`,
      'fields.0.labelZh',
    ],
  ])('refuses a hostile definition with the fault at its place (%#)', async (json, at) => {
    const conference = await scheduleConference(app);
    const answered = await app.administrator.put(formPath(conference), JSON.parse(json));
    expect(answered.status).toBe(422);
    expect(answered.body.errors[0].field).toBe(at);
    expect((await app.administrator.get(formPath(conference))).body.version).toBe(0);
  });

  it('with a name that poisons prototypes, or nested a hundred thousand deep, is unreadable and nothing breaks', async () => {
    const conference = await scheduleConference(app);
    const send = (json: string) =>
      fetch(`${app.conference.url}/api/v1${formPath(conference)}`, {
        method: 'PUT',
        headers: { ...app.administrator.headers, 'content-type': 'application/json' },
        body: json,
      });
    const poisoned = await send('{"version":0,"definition":{"fields":[{"__proto__":{"key":"a"}}]}}');
    expect([400, 422]).toContain(poisoned.status);
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const nested = await send(`{"version":0,"definition":{"fields":${deep}}}`);
    expect([400, 422]).toContain(nested.status);
    expect((await app.visitor.get('/public/privacy-text')).status).toBe(200);
  });
});

describe('TRUST: uploads are known by their content', () => {
  const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
  const png = PNG.sync.write(new PNG({ width: 2, height: 2 }));
  const office = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' };
  let conference: TestConference;
  beforeAll(async () => {
    conference = await scheduleConference(app);
    await save(conference, 0, [...stay, field('secret', 'file', { isInternal: true })]);
  });
  const upload = (name: string, content: Uint8Array, query = `participantType=${TYPE}&field=brochure`) =>
    app.visitor.upload(`/public/conferences/${conference.slug}/form-files?${query}`, name, content);

  it.each<[string, Uint8Array, object]>([
    ['公司\u202e介绍.exe', pdf, { name: '公司介绍.pdf', mediaType: 'application/pdf' }],
    ['../../etc/logo.html', png, { name: 'logo.png', mediaType: 'image/png' }],
    ['brochure.docx', zipOf(office), { name: 'brochure.docx' }],
  ])('%s is taken as what it is', async (name, content, expected) => {
    expect(await upload(name, content)).toMatchObject({
      status: 201,
      body: { ...expected, sizeBytes: content.byteLength },
    });
  });

  it.each<[string, Uint8Array, string]>([
    ['page.pdf', Buffer.from('<script>alert(1)</script>'), 'upload.wrong-kind'],
    ['empty.pdf', Buffer.alloc(0), 'upload.empty'],
    ['bomb.pdf', zipOf({ 'a.txt': 'x' }, { unpackedBytes: 4_000_000_000 }), 'upload.unpacks-too-large'],
    ['archive.pdf', zipOf({ 'a.txt': 'x' }), 'upload.wrong-kind'],
    ['macros.docx', zipOf({ ...office, 'word/vbaProject.bin': 'x' }), 'upload.has-macros'],
    ['huge.png', hugePng(), 'upload.image-too-large'],
    ['big.pdf', Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]), 'upload.too-large'],
  ])('%s is refused', async (name, content, code) => {
    expect((await upload(name, content)).body.code).toBe(code);
  });

  it('answers only a question that asks the sender for a file', async () => {
    for (const wanted of ['hotel', 'missing', 'secret'])
      expect((await upload('a.pdf', pdf, `participantType=${TYPE}&field=${wanted}`)).status).toBe(404);
    expect((await upload('a.pdf', pdf, 'participantType=press&field=brochure')).status).toBe(404);
  });

  /** What the form asks of everybody. */
  const given = { answers: { hotel: 'no' } };

  it('belongs to the registration that names it first, and only staff with the right get it, as a download', async () => {
    const { body: file } = await upload('介绍.pdf', pdf);
    const [mine, theirs] = [
      await register(app, conference, 1, given),
      await register(app, conference, 2, given),
    ];
    await answer(conference, mine.registrationId, { answers: { hotel: 'no', brochure: file.id } });
    const stolen = answer(conference, theirs.registrationId, { answers: { hotel: 'no', brochure: file.id } });
    expect(await refusal(stolen)).toMatchObject({
      code: 'input.invalid',
      fields: [{ field: 'answers.brochure', code: 'registration.file-gone' }],
    });
    const detail = await app.administrator.get(`/registrations/${mine.registrationId}`);
    expect(detail.body.answers).toContainEqual(
      expect.objectContaining({ key: 'brochure', fileName: '介绍.pdf', value: file.id }),
    );
    const path = `/registrations/${mine.registrationId}/files/${file.id}`;
    const got = await app.administrator.get<Buffer>(path);
    expect(Buffer.compare(got.body, pdf)).toBe(0);
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment; /),
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const audit = await app.database.query('SELECT action FROM audit_entries WHERE subject_id = $1', [
      mine.registrationId,
    ]);
    expect(audit).toContainEqual({ action: 'registration.file-opened' });
    const other = await app.administrator.get(`/registrations/${theirs.registrationId}/files/${file.id}`);
    expect(other.status).toBe(404);
    const reports = await app.colleague([{ role: 'reports', conferenceId: conference.id, campaignId: null }]);
    expect((await reports.get(path)).status).toBe(403);
  });

  it('is replaced by the file of a later answer', async () => {
    const [first, second] = [(await upload('1.pdf', pdf)).body, (await upload('2.pdf', pdf)).body];
    const { registrationId } = await register(app, conference, 3, given);
    for (const { id } of [first, second])
      await answer(conference, registrationId, { answers: { hotel: 'no', brochure: id } });
    const kept = await app.database.query('SELECT name FROM form_files WHERE registration_id = $1', [
      registrationId,
    ]);
    expect(kept).toEqual([{ name: '2.pdf' }]);
  });

  /** A header that promises 40,000 × 40,000 pixels of one colour: a few bytes that would unpack to gigabytes. */
  function hugePng(): Buffer {
    const header = Buffer.from(png);
    header.writeUInt32BE(40_000, 16);
    header.writeUInt32BE(40_000, 20);
    return Buffer.concat([header, deflateRawSync(Buffer.alloc(1000))]);
  }
});

describe('answers at the doors', () => {
  const pdf = Buffer.from('%PDF-1.7\n%%EOF\n');
  const storedOf = async (registrationId: string) => {
    const [row] = await app.database.query<{ answers: object; version: number }>(
      `SELECT r.answers, f.version FROM registrations r JOIN registration_forms f ON f.id = r.form_id
       WHERE r.id = $1`,
      [registrationId],
    );
    return row;
  };
  const post = (conference: TestConference, n: number, more: object) =>
    app.visitor.post(
      `/public/conferences/${conference.slug}/registrations`,
      form(n, conference.organisationId, more),
    );
  const send = (conference: TestConference, name: string) =>
    app.visitor.upload(
      `/public/conferences/${conference.slug}/form-files?participantType=${TYPE}&field=brochure`,
      name,
      pdf,
    );

  it('of the public page are kept with their version, each wrong one refused at its field', async () => {
    const conference = await scheduleConference(app);
    await save(conference, 0, stay);
    const wrong = { formVersion: 1, answers: { hotel: 'yes', nights: 9, note: 'VIP' } };
    const refused = await post(conference, 1, wrong);
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toMatchObject([
      { field: 'answers.nights', code: 'field.number-between' },
      { field: 'answers.note', code: 'field.unknown' },
    ]);
    const { body } = await post(conference, 1, { formVersion: 1, answers: { hotel: 'yes', nights: '2' } });
    expect(await storedOf(body.registrationId)).toEqual({ answers: { hotel: 'yes', nights: 2 }, version: 1 });
    expect((await post(conference, 2, {})).body.errors).toMatchObject([
      { field: 'answers.hotel', code: 'field.required' },
    ]);
  });

  it('of an open page whose form changed get the new form, and nobody is registered', async () => {
    const conference = await scheduleConference(app);
    await save(conference, 0, stay);
    await save(conference, 1, [
      field('diet', 'text', { isRequired: true }),
      field('note', 'text', { isInternal: true }),
    ]);
    const old = await post(conference, 1, { formVersion: 1, answers: { hotel: 'no' } });
    expect(old).toMatchObject({
      status: 409,
      body: {
        code: 'registration.form-changed',
        errors: [{ field: 'answers.diet', code: 'field.required' }],
        details: { form: { version: 2, definition: { fields: [{ key: 'diet' }] } } },
      },
    });
    const rows = await app.database.query('SELECT 1 FROM registrations WHERE conference_id = $1', [
      conference.id,
    ]);
    expect(rows).toEqual([]);
  });

  it('of a colleague are judged like one’s own, at the colleague', async () => {
    const conference = await scheduleConference(app);
    await save(conference, 0, stay);
    const colleague = { name: '李同事', mobile: '13700000009' };
    const both = (answers: object) => ({
      formVersion: 1,
      answers: { hotel: 'no' },
      colleagues: [{ ...colleague, answers }],
    });
    const refused = await post(conference, 1, both({ hotel: 'maybe' }));
    expect(refused.body.errors).toMatchObject([{ field: 'colleagues.0.answers.hotel' }]);
    const { body } = await post(conference, 1, both({ hotel: 'yes', nights: 1 }));
    expect(await storedOf(body.colleagues[0].registrationId)).toMatchObject({
      answers: { hotel: 'yes', nights: 1 },
    });
  });

  it('of a colleague alone that no longer fit a changed form are told at the colleague', async () => {
    const conference = await scheduleConference(app);
    await save(conference, 0, stay);
    await save(conference, 1, [field('diet', 'text', { isRequired: true })]);
    const colleague = { name: '李同事', mobile: '13700000009', answers: { hotel: 'no' } };
    const body = { formVersion: 1, answers: { diet: '素食' }, colleagues: [colleague] };
    expect((await post(conference, 1, body)).body).toMatchObject({
      code: 'registration.form-changed',
      errors: [{ field: 'colleagues.0.answers.diet' }],
    });
  });

  it('of the desk may be left out, reach internal questions, and are still checked', async () => {
    const conference = await scheduleConference(app);
    await save(conference, 0, stay);
    const path = `/conferences/${conference.id}/registrations`;
    const walkIn = { name: '赵到场', mobile: '13700000031', organisationId: conference.organisationId };
    const wrong = await app.administrator.post(path, { ...walkIn, answers: { hotel: 'perhaps' } });
    expect(wrong.body.errors).toMatchObject([{ field: 'answers.hotel' }]);
    const { body } = await app.administrator.post(path, { ...walkIn, answers: { note: '贵宾' } });
    expect(body.answers).toMatchObject([{ key: 'note', isInternal: true, textZh: '贵宾' }]);
  });

  it('name no file that waited longer than a day', async () => {
    const conference = await scheduleConference(app);
    await save(conference, 0, stay);
    const late = (await send(conference, 'late.pdf')).body;
    const fresh = (await send(conference, 'fresh.pdf')).body;
    await app.database.query(
      `UPDATE form_files SET uploaded_at = now() - interval '25 hours' WHERE id = $1`,
      [late.id],
    );
    const worker = await Worker.start(app);
    await worker.parts.get(UnclaimedFilesRound, { strict: false }).run();
    await worker.stop();
    const refused = await post(conference, 1, { answers: { hotel: 'no', brochure: late.id } });
    expect(refused.body.errors).toMatchObject([
      { field: 'answers.brochure', code: 'registration.file-gone' },
    ]);
    expect((await post(conference, 1, { answers: { hotel: 'no', brochure: fresh.id } })).status).toBe(201);
  });

  it('TRUST: of 20 who name one file at the same moment one gets it, and the others register nothing', async () => {
    const conference = await scheduleConference(app, { [TYPE]: 30 });
    await save(conference, 0, stay);
    const { body: file } = await send(conference, 'one.pdf');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        post(conference, n + 1, { answers: { hotel: 'no', brochure: file.id } }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(19);
    const rows = await app.database.query('SELECT 1 FROM registrations WHERE conference_id = $1', [
      conference.id,
    ]);
    expect(rows).toHaveLength(1);
  });
});
