import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { form, scheduleConference, type TestConference } from './world.js';

let app: RunningApp;
let conference: TestConference;
let n = 0;
beforeAll(async () => {
  app = await startApp();
  conference = await scheduleConference(app, { 'enterprise-representative': 1000 });
}, 60_000);
afterAll(() => app.stop());

const send = (changes: object) => {
  n += 1;
  return app.visitor.post(
    `/public/conferences/${conference.slug}/registrations`,
    form(n, conference.organisationId, changes),
  );
};
const stored = async (id: string) =>
  (await app.database.query<Record<string, unknown>>('SELECT * FROM registrations WHERE id = $1', [id]))[0];

const rlo = '\u202E';
const zeroWidth = '\u200B';

describe('names', () => {
  it.each([
    ['阿布都拉·买买提', '阿布都拉·买买提'],
    ['𠮷田㐂一', '𠮷田㐂一'],
    [`  Li${zeroWidth}\u00A0 Wei `, 'Li Wei'],
    [`王${rlo}小明`, '王小明'],
    ["O'Neil-Škoda", "O'Neil-Škoda"],
    ['王\u0000五', '王五'],
  ])('%j is taken as %j', async (given, kept) => {
    const answer = await send({ name: given });
    expect(answer.status).toBe(201);
    expect(await stored(answer.body.registrationId)).toMatchObject({ name: kept });
  });

  it.each([
    '',
    '   ',
    '12345',
    '🙂🙂',
    '=1+1',
    '{{x}}',
    '</script><script>alert(1)</script>',
    '\u0000\u200B',
    '王'.repeat(61),
    '王'.repeat(1_000_000 / 4),
    null,
    7,
    ['王五'],
    { $gt: '' },
  ])('%.40j is refused at the field', async (name) => {
    const answer = await send({ name });
    expect(answer).toMatchObject({
      status: 422,
      body: {
        code: 'input.invalid',
        errors: [{ field: 'name', detail: expect.stringMatching(/\p{Script=Han}/u) }],
      },
    });
  });
});

describe('mobile numbers', () => {
  it.each([
    ['+86 138 0013 8000', '+8613800138000'],
    ['0086-13800138001', '+8613800138001'],
    ['１３８００１３８００３', '+8613800138003'],
    ['138 0013 8004', '+8613800138004'],
    ['+44 7400 123456', '+447400123456'],
  ])('%s', async (given, kept) => {
    const answer = await send({ mobile: given });
    expect(await stored(answer.body.registrationId)).toMatchObject({ mobile: kept });
  });

  it.each([
    '',
    '123',
    '13800',
    '1.38E+10',
    '02583792114',
    'abcdefghijk',
    '+86 138 0013 80000000',
    null,
    13800138000,
  ])('%j is refused at the field', async (mobile) => {
    const answer = await send({ mobile });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'mobile' }] } });
  });
});

describe('e-mail addresses', () => {
  it('are kept in lower case, without what cannot be seen', async () => {
    const answer = await send({ email: ` Li.Wei+1@Firm${zeroWidth}.Example ` });
    expect(await stored(answer.body.registrationId)).toMatchObject({ email: 'li.wei+1@firm.example' });
  });

  it.each([
    '',
    'nobody',
    'a@b',
    'a@b.example\r\nBcc: all@firm.example',
    'a@b.example\nx',
    '"a b"@firm.example',
    'a@firm.example,b@firm.example',
    '<a@firm.example>',
    `${'a'.repeat(300)}@firm.example`,
    null,
  ])('%.60j is refused at the field', async (email) => {
    const answer = await send({ email });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'email' }] } });
  });
});

describe('the rest of the form', () => {
  it.each([
    [{ organisationId: undefined }, 'organisationName', 'registration.organisation-needed'],
    [
      { organisationId: undefined, organisationName: ' \u200B ' },
      'organisationName',
      'registration.organisation-needed',
    ],
    [{ organisationId: 'x' }, 'organisationId', 'field.wrong-type'],
    [{ consent: false }, 'consent', 'registration.consent-needed'],
    [{ consent: 'yes' }, 'consent', 'registration.consent-needed'],
    [{ consent: undefined }, 'consent', 'field.required'],
    [{ consentVersion: undefined }, 'consentVersion', 'field.required'],
    [{ title: '经'.repeat(61) }, 'title', 'field.too-long'],
    [{ language: 'fr' }, 'language', 'field.not-a-choice'],
    [{ role: 'administrator' }, 'role', 'field.unknown'],
    [{ participantType: 'owner' }, 'participantType', 'field.not-a-choice'],
    [{ state: 'confirmed' }, 'state', 'field.unknown'],
  ])('%j is refused: %s, %s', async (changes, field, code) => {
    const answer = await send(changes);
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field, code }] } });
  });

  it('with an organisation id of nobody is not found', async () => {
    const answer = await send({ organisationId: '00000000-0000-4000-8000-000000000000' });
    expect(answer.status).toBe(404);
  });

  it('with a credit code whose check character is wrong says so', async () => {
    const answer = await send({
      organisationId: undefined,
      organisationName: '测试公司',
      creditCode: '91320100MA1XYZ1234',
    });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'creditCode' }] } });
  });

  it('with an outdated privacy text asks to read the new one', async () => {
    const answer = await send({ consentVersion: '2020-01' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'registration.privacy-text-changed' } });
  });

  it('that is no JSON, a list, or too large is refused in words', async () => {
    const url = `${app.conference.url}/api/v1/public/conferences/${conference.slug}/registrations`;
    const post = (body: string) =>
      fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    for (const body of ['{"name": "王', '[]', '"x"', '{"__proto__": {"isAdministrator": true}}']) {
      const answer = await post(body);
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ detail: expect.stringMatching(/\p{Script=Han}/u) });
    }
    const huge = await post(JSON.stringify({ name: 'x'.repeat(2_000_000) }));
    expect(huge.status).toBe(413);
  });

  it('is not kept in markup: a title with script stays text', async () => {
    const answer = await send({ title: '</script><b>经理</b>' });
    expect(answer.status).toBe(201);
    const page = await app.visitor.post('/public/registrations/open', { token: answer.body.token });
    expect(page.body).toMatchObject({ title: '</script><b>经理</b>' });
    expect(page.headers.get('content-type')).toContain('application/json');
  });
});
