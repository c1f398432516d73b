import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually, type Child } from '../../support/children.js';
import { good, refused, visit } from '../../support/client.js';
import { furnish, register, type Installation } from '../../support/installation.js';
import { pause } from '../../support/mail-run.js';
import { freshDatabase, type TestDatabase } from '../../support/postgres.js';
import { startConference, startWorker } from '../../support/processes.js';
import { startSmtpSink, type SmtpSink } from '../../support/smtp-sink.js';

jest.setTimeout(180_000);

const base = '/api/v1/conferences/{conferenceId}/mailings/{mailingId}' as const;
const text = {
  subject: '只此一封',
  greeting: '{{name}}，您好：',
  blocks: [{ kind: 'paragraph', text: '请勿转发。' }],
  closing: '',
};

describe('TRUST Mail: at most once, and then a person decides', () => {
  let database: TestDatabase;
  let sink: SmtpSink;
  let installation: Installation;
  let url: string;
  const children: Child[] = [];
  const doubtful = 'guest2@demo.example';

  beforeAll(async () => {
    database = await freshDatabase();
    sink = await startSmtpSink();
    const env = { DATABASE_URL: database.url, SMTP_URL: sink.url };
    const conference = await startConference(env);
    children.push(conference, await startWorker({ ...env, BASE_URL: conference.url }));
    url = conference.url;
    installation = await furnish(url);
    for (const number of [1, 2, 3]) await register(url, installation.slug, number);
    for (const number of [1, 2, 3]) await sink.mailTo(`guest${number}@demo.example`); // their tickets
  });

  afterAll(async () => {
    await Promise.all(children.map((child) => child.stop()));
    await sink?.stop();
    await database?.drop();
  });

  const copies = (address: string): number =>
    sink.mails.filter(({ to, parsed }) => to === address && parsed.subject === '只此一封').length;
  const mails = async (query: { state?: 'unknown'; batchId?: string }) =>
    (await good(installation.administrator.api.GET('/api/v1/mails', { params: { query } }))).items;

  /** Sent to all three; the line breaks once the letters of the second have left. */
  async function sendOnce() {
    const { api } = installation.administrator;
    const { conferenceId } = installation;
    sink.temperData((to) => (to === doubtful ? 'cut' : undefined));
    const made = await good(
      api.POST('/api/v1/conferences/{conferenceId}/mailings', {
        params: { path: { conferenceId } },
        body: { name: '只此一封', purpose: 'information' },
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
          letter: { zh: text, en: text } as never, // a block is a union in the product and one class here
          schedule: { kind: 'now' },
          delivery: 'at-most-once',
          attachments: [],
          goodForHours: 24,
        },
      }),
    );
    await good(api.POST(`${base}/schedule`, { params }));
    const read = () => good(api.GET(base, { params }));
    await eventually('all three handed over', async () =>
      (await read()).counts.sent === 3 ? true : undefined,
    );
    sink.temperData(undefined);
    return { mailingId: made.id, read, params };
  }

  it('shows the one whose fate is unknown, tries it no more, and sends exactly one further mail when told to', async () => {
    const { api } = installation.administrator;
    const { mailingId, read, params } = await sendOnce();
    expect((await read()).counts).toMatchObject({ sent: 3, unknown: 1, failed: 0, underWay: 0 });
    const unknown = await mails({ state: 'unknown', batchId: mailingId });
    expect(unknown).toHaveLength(1);
    const { id } = unknown[0]!;
    const people = await good(
      api.GET(`${base}/people`, { params: { ...params, query: { state: 'unknown' } } }),
    );
    expect(people.items.map(({ mailId }) => mailId)).toEqual([id]);
    await pause(3000);
    expect(copies(doubtful)).toBe(1);

    const path = { path: { id } };
    const again = await good(api.POST('/api/v1/mails/{id}/resend', { params: path }));
    await eventually('sent', async () =>
      (await good(api.GET('/api/v1/mails/{id}', { params: { path: { id: again.id } } }))).state === 'sent'
        ? true
        : undefined,
    );
    await pause(3000);
    expect(copies(doubtful)).toBe(2);
    expect([copies('guest1@demo.example'), copies('guest3@demo.example')]).toEqual([1, 1]);
    // the old one stays as it was, the person is counted once, by what is known now
    expect((await good(api.GET('/api/v1/mails/{id}', { params: path }))).state).toBe('unknown');
    expect(await read()).toMatchObject({
      counts: { sent: 3, unknown: 0, underWay: 0 },
      funnel: { sent: 3, delivered: 3 },
    });
    const now = await good(api.GET(`${base}/people`, { params: { ...params, query: {} } }));
    expect(now.items.map(({ state, mailId }) => [state, mailId === again.id])).toEqual(
      expect.arrayContaining([
        ['sent', false],
        ['sent', false],
        ['sent', true],
      ]),
    );
    const audit = await database.query<{ details: object; actor: string }>(
      `SELECT details, actor FROM audit_entries WHERE action = 'mail.resent' AND subject_id = $1`,
      [id],
    );
    expect(audit).toEqual([
      { details: { again: again.id, state: 'unknown' }, actor: expect.stringMatching(/^user:/) },
    ]);
  });

  it('while one is under way, it is not sent beside it; and a visitor cannot ask for it', async () => {
    const { api } = installation.administrator;
    const [mail] = await mails({ state: 'unknown' });
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    sink.temper(() => held.then(() => undefined));
    const path = { path: { id: mail!.id } };
    const again = await good(api.POST('/api/v1/mails/{id}/resend', { params: path }));
    const twice = await refused(
      api.POST('/api/v1/mails/{id}/resend', { params: { path: { id: again.id } } }),
    );
    expect(twice.code).toBe('mail.under-way');
    release!();
    sink.temper(undefined);
    const visitor = visit(url);
    expect((await visitor.api.POST('/api/v1/mails/{id}/resend', { params: path })).response.status).toBe(401);
  });
});
