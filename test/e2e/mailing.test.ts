import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type Child } from '../support/children.js';
import { good } from '../support/client.js';
import { furnish, register, type Installation } from '../support/installation.js';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';
import { startConference, startWorker, type ConferenceProcess } from '../support/processes.js';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink.js';

const MINUTE = 60_000;
const PEOPLE = 200;

/** A mailing to 200 people with real input only: HTTP, the worker, and mails taken by an SMTP server. */
describe('a mailing to 200 people', () => {
  let database: TestDatabase;
  let sink: SmtpSink;
  let conference: ConferenceProcess;
  let installation: Installation;
  const children: Child[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    sink = await startSmtpSink();
    const env = { DATABASE_URL: database.url, SMTP_URL: sink.url, BASE_URL: 'http://zijin.example' };
    conference = await startConference(env);
    children.push(conference, await startWorker(env));
    installation = await furnish(conference.url);
    for (let n = 0; n < PEOPLE; n += 20)
      await Promise.all(
        Array.from({ length: 20 }, (_, at) => register(conference.url, installation.slug, n + at + 1)),
      );
  }, 3 * MINUTE);

  afterAll(async () => {
    await Promise.all(children.map((child) => child.stop()));
    await sink?.stop();
    await database?.drop();
  }, MINUTE);

  const base = '/api/v1/conferences/{conferenceId}/mailings/{mailingId}' as const;
  const text = (word: string) => ({
    subject: `${word}：{{conference}}`,
    greeting: '{{name}}，您好：',
    blocks: [{ kind: 'paragraph' as const, text: '请代表{{organisation}}准时到场。' }],
    closing: '',
  });

  async function written(word: string): Promise<{ conferenceId: string; mailingId: string }> {
    const { api } = installation.administrator;
    const { conferenceId } = installation;
    const made = await good(
      api.POST('/api/v1/conferences/{conferenceId}/mailings', {
        params: { path: { conferenceId } },
        body: { name: word, purpose: 'information' },
      }),
    );
    const path = { conferenceId, mailingId: made.id };
    await good(
      api.PUT(base, {
        params: { path },
        body: {
          version: made.version,
          name: word,
          purpose: 'information',
          audience: { source: 'registrations', registrationStates: ['confirmed'] },
          letter: { zh: text(word), en: text(word) } as never, // a block is a union in the product and one class here
          schedule: { kind: 'now' },
          delivery: 'at-least-once',
          attachments: [],
          goodForHours: 24,
        },
      }),
    );
    return path;
  }

  const mailsOf = (word: string) => sink.mails.filter(({ parsed }) => parsed.subject?.startsWith(word));
  const read = (path: { conferenceId: string; mailingId: string }) =>
    good(installation.administrator.api.GET(base, { params: { path } }));

  it(
    'reaches each of them once, in their own words, and says so',
    async () => {
      const path = await written('通知');
      const { api } = installation.administrator;
      const check = await good(api.GET(`${base}/check`, { params: { path } }));
      expect(check).toMatchObject({ count: PEOPLE, faults: [], missing: [] });
      await good(api.POST(`${base}/schedule`, { params: { path } }));
      const done = await eventually(
        'the mailing done',
        async () => {
          const mailing = await read(path);
          return mailing.state === 'done' ? mailing : undefined;
        },
        2 * MINUTE,
      );
      expect(done.counts).toMatchObject({ sent: PEOPLE, planned: 0, underWay: 0, failed: 0, skipped: [] });
      expect(done.funnel).toMatchObject({ sent: PEOPLE, delivered: PEOPLE, registered: PEOPLE, came: 0 });
      const mails = mailsOf('通知');
      expect(mails).toHaveLength(PEOPLE);
      expect(new Set(mails.map(({ to }) => to)).size).toBe(PEOPLE);
      expect(new Set(mails.map(({ parsed }) => parsed.messageId)).size).toBe(PEOPLE);
      const first = mails.find(({ to }) => to === 'guest1@demo.example')!;
      expect(first.parsed.subject).toBe('通知：校企协同创新推进会');
      expect(first.parsed.text).toContain('请代表示例1号企业有限公司准时到场。');
    },
    3 * MINUTE,
  );

  it(
    'stops half-way, and goes on with the rest only',
    async () => {
      const path = await written('更正');
      const { api } = installation.administrator;
      sink.temper(() => new Promise((resolve) => setTimeout(() => resolve(undefined), 1000)));
      await good(api.POST(`${base}/schedule`, { params: { path } }));
      await eventually(
        'some of it',
        () => Promise.resolve(mailsOf('更正').length >= 3 ? true : undefined),
        MINUTE,
      );
      await good(api.POST(`${base}/stop`, { params: { path } }));
      const left = await eventually('nothing under way', async () => {
        const { counts } = await read(path);
        return counts.underWay === 0 ? mailsOf('更正').length : undefined;
      });
      sink.temper(undefined);
      await new Promise((resolve) => setTimeout(resolve, 3000));
      expect(mailsOf('更正')).toHaveLength(left);
      expect(left).toBeLessThan(PEOPLE);

      const resumed = await good(api.POST(`${base}/resume`, { params: { path } }));
      expect(resumed.again).toBe(PEOPLE - left);
      await eventually(
        'the rest of it',
        async () => ((await read(path)).state === 'done' ? true : undefined),
        2 * MINUTE,
      );
      const mails = mailsOf('更正');
      expect(mails).toHaveLength(PEOPLE);
      expect(new Set(mails.map(({ to }) => to)).size).toBe(PEOPLE);
    },
    4 * MINUTE,
  );
});
