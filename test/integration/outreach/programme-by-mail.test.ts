import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import PostalMime, { type Email } from 'postal-mime';
import type { Child } from '../../support/children.js';
import { good, visit } from '../../support/client.js';
import { furnish, register, type Installation } from '../../support/installation.js';
import { pdfText } from '../../support/pdf-text.js';
import { freshDatabase, type TestDatabase } from '../../support/postgres.js';
import { startConference, startWorker } from '../../support/processes.js';
import { startSmtpSink, type SmtpSink } from '../../support/smtp-sink.js';

jest.setTimeout(180_000);

const text = (subject: string) => ({
  subject,
  greeting: '{{name}}',
  blocks: [{ kind: 'paragraph', text: '{{conference}}' }],
  closing: '',
});
/** A session whose names no font may lose, nor the reader mistake for markup. */
const LONG = '战略合作协议与教授（博士）工作站签约暨𠮷㐂机器人展示 <script>';

describe('the programme that a mailing brings along', () => {
  let database: TestDatabase;
  let sink: SmtpSink;
  let installation: Installation;
  const children: Child[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    sink = await startSmtpSink();
    const env = { DATABASE_URL: database.url, SMTP_URL: sink.url };
    const conference = await startConference(env);
    children.push(conference, await startWorker({ ...env, BASE_URL: conference.url }));
    installation = await furnish(conference.url);
    await addSession();
    await register(conference.url, installation.slug, 1);
    const { api } = visit(conference.url, { language: 'en' });
    const privacy = await good(api.GET('/api/v1/public/privacy-text'));
    await good(
      api.POST('/api/v1/public/conferences/{slug}/registrations', {
        params: { path: { slug: installation.slug } },
        body: {
          organisationName: '示例外资有限公司',
          name: 'Ada Example',
          mobile: '13900000002',
          email: 'guest2@demo.example',
          language: 'en',
          consent: true,
          consentVersion: privacy.version,
        },
      }),
    );
  });

  afterAll(async () => {
    await Promise.all(children.map((child) => child.stop()));
    await sink?.stop();
    await database?.drop();
  });

  /** Into the draft, and out to the public. */
  async function addSession(): Promise<void> {
    const { api } = installation.administrator;
    const params = { path: { id: installation.conferenceId } };
    const { version, sessions } = await good(api.GET('/api/v1/conferences/{id}/programme', { params }));
    const [opening] = sessions;
    const saved = await good(
      api.PUT('/api/v1/conferences/{id}/programme', {
        params,
        body: {
          version,
          sessions: [
            {
              id: opening!.id,
              kind: opening!.kind,
              titleZh: opening!.titleZh,
              startsAt: opening!.startsAt,
              endsAt: opening!.endsAt,
            },
            {
              kind: 'signing',
              titleZh: LONG,
              titleEn: 'Signing of agreements',
              startsAt: opening!.endsAt,
              endsAt: new Date(Date.parse(opening!.endsAt!) + 3_600_000).toISOString(),
              speakers: '王·伟',
            },
          ],
        },
      }),
    );
    await good(
      api.POST('/api/v1/conferences/{id}/programme/releases', {
        params,
        body: { version: saved.version, notify: false, confirm: true },
      }),
    );
  }

  async function send(): Promise<void> {
    const { api } = installation.administrator;
    const { conferenceId } = installation;
    const base = '/api/v1/conferences/{conferenceId}/mailings/{mailingId}' as const;
    const made = await good(
      api.POST('/api/v1/conferences/{conferenceId}/mailings', {
        params: { path: { conferenceId } },
        body: { name: '议程', purpose: 'information' },
      }),
    );
    const params = { path: { conferenceId, mailingId: made.id } };
    await good(
      api.PUT(base, {
        params,
        body: {
          version: made.version,
          name: made.name,
          purpose: made.purpose,
          audience: { source: 'registrations', registrationStates: ['confirmed'] },
          letter: { zh: text('议程在此'), en: text('The programme') } as never, // a block is a union in the product
          schedule: { kind: 'now' },
          delivery: 'at-least-once',
          attachments: ['programme'],
          goodForHours: 24,
        },
      }),
    );
    await good(api.POST(`${base}/schedule`, { params }));
  }

  const fileOf = (mail: Email, name: string): Buffer => {
    const [file, ...more] = mail.attachments.filter(({ mimeType }) => mimeType === 'application/pdf');
    expect(more).toEqual([]);
    expect(file).toMatchObject({ filename: name, disposition: 'attachment' });
    return Buffer.from(file!.content as ArrayBuffer);
  };
  const read = (pdf: Buffer): string => pdfText(pdf).replaceAll(/\s/g, '');

  it('comes through the mail server as a PDF in the reader’s language, that holds every session in words', async () => {
    await send();
    const [zh, en] = await Promise.all(
      [
        ['guest1@demo.example', '议程在此'],
        ['guest2@demo.example', 'The programme'],
      ].map(async ([to, subject]) =>
        PostalMime.parse((await sink.mailTo(to!, ({ parsed }) => parsed.subject === subject)).source),
      ),
    );
    const inChinese = read(fileOf(zh!, '会议议程.pdf'));
    for (const words of ['校企协同创新推进会', '开幕', LONG.replaceAll(' ', ''), '王·伟', '第1页'])
      expect(inChinese).toContain(words);
    expect(inChinese).not.toContain('\ufffd');
    const inEnglish = read(fileOf(en!, 'programme.pdf'));
    for (const words of ['PromotionConference', 'Signingofagreements']) expect(inEnglish).toContain(words);
    expect(inEnglish).not.toContain('\ufffd');
  });
});
