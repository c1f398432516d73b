import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { recordMails } from '#platform/mail';
import { eventually, type Child } from '../../support/children.js';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { startWorker } from '../../support/processes.js';
import { smtpError, startSmtpSink, type SmtpSink } from '../../support/smtp-sink.js';
import { layOut, type Places } from '../accounts/campaigns.js';

jest.setTimeout(120_000);

let app: RunningApp;
let places: Places;
beforeAll(async () => {
  app = await startApp();
  places = await layOut(app.administrator);
});
afterAll(() => app?.stop());

const userId = async (email: string): Promise<string> =>
  (await app.administrator.get(`/colleagues?q=${email}`)).body.items[0].id;

/** A mail that speaks of a colleague's invitation, filed under a conference. */
async function fileMail(email: string, scopeId: string): Promise<string> {
  const call = systemCall();
  const subject = { kind: 'user', id: await userId(email) };
  const [id] = await app.transactions.run(call, (tx) =>
    recordMails(tx, call, [
      {
        template: 'account.invitation',
        language: 'zh',
        to: { name: '李伟', address: email },
        subject,
        scopeId,
      },
    ]),
  );
  return id!;
}

const invite = (email: string) => app.administrator.post('/colleagues', { email, name: '李伟', grants: [] });

const stateOf = async (id: string): Promise<string> =>
  (await app.administrator.get(`/mails/${id}`)).body.state;
const until = (id: string, state: string) =>
  eventually(`mail ${state}`, async () => ((await stateOf(id)) === state ? true : undefined));

describe('the mail log', () => {
  it('shows each conference’s mails to those who may read them there, and to nobody else', async () => {
    await invite('a@firm.example');
    const mails = {
      a1: await fileMail('a@firm.example', places.a1),
      a2: await fileMail('a@firm.example', places.a2),
      b1: await fileMail('a@firm.example', places.b1),
    };
    const conferenceManager = await app.colleague([
      { role: 'manager', conferenceId: places.a1, campaignId: null },
      { role: 'desk', conferenceId: places.b1, campaignId: null },
    ]);
    const campaignManager = await app.colleague([
      { role: 'manager', conferenceId: null, campaignId: places.campaignA },
    ]);
    const desk = await app.colleague([{ role: 'desk', conferenceId: places.a1, campaignId: null }]);
    const idsOf = async (client: typeof desk, query = '') =>
      (await client.get(`/mails?limit=200${query}`)).body.items.map(({ id }: { id: string }) => id).sort();

    expect(await idsOf(conferenceManager)).toEqual([mails.a1]);
    expect(await idsOf(campaignManager)).toEqual([mails.a1, mails.a2].sort());
    expect(await idsOf(campaignManager, `&conferenceId=${places.a2}`)).toEqual([mails.a2]);
    expect((await campaignManager.get(`/mails?conferenceId=${places.b1}`)).status).toBe(404);
    expect((await conferenceManager.get(`/mails?conferenceId=${places.b1}`)).status).toBe(403);
    expect((await desk.get('/mails')).status).toBe(403);
    expect((await app.visitor.get('/mails')).status).toBe(401);

    for (const path of ['', '/parts', '/source', '/attachments/0']) {
      expect((await conferenceManager.get(`/mails/${mails.b1}${path}`)).status).toBe(404);
      expect((await desk.get(`/mails/${mails.a1}${path}`)).status).toBe(403);
    }
    expect((await conferenceManager.post(`/mails/${mails.b1}/resend`)).status).toBe(404);
    const all = await idsOf(app.administrator);
    expect(all.length).toBe(4); // the invitation itself, which belongs to no conference, too
  });

  it('masks addresses, pages newest first, and finds by state, subject and words', async () => {
    const { items } = (await app.administrator.get('/mails?limit=2')).body;
    expect(items[0].toAddress).toBe('a***@firm.example');
    expect(items.map(({ createdAt }: { createdAt: string }) => createdAt)).toEqual(
      items
        .map(({ createdAt }: { createdAt: string }) => createdAt)
        .toSorted()
        .toReversed(),
    );
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: { id: string }[]; nextCursor: string | null } = (
        await app.administrator.get(`/mails?limit=3${cursor && `&cursor=${cursor}`}`)
      ).body;
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(4);
    const count = async (query: string) => (await app.administrator.get(`/mails?${query}`)).body.items.length;
    expect(await count('state=sent')).toBe(0);
    expect(await count(`subjectKind=user&subjectId=${await userId('a@firm.example')}`)).toBe(4);
    expect(await count('q=A%40firm')).toBe(4);
    expect(await count('q=%25')).toBe(0);
    expect((await app.administrator.get('/mails?cursor=nonsense')).status).toBe(422);
  });
});

describe('with the built-in mailbox', () => {
  let worker: Child;
  beforeAll(async () => {
    worker = await startWorker({ DATABASE_URL: app.database.url, BASE_URL: app.conference.url });
  });
  afterAll(() => worker?.stop());

  it('shows a mail as it was sent, source and parts, to administrators only, and notes who looked', async () => {
    await invite('seen@firm.example');
    const id = await fileMail('seen@firm.example', places.a1);
    await until(id, 'sent');
    const parts = (await app.administrator.get(`/mails/${id}/parts`)).body;
    const header = (name: string) => parts.headers.find((one: { name: string }) => one.name === name)?.value;
    expect(header('subject')).toBe('邀请您加入 Zijin');
    expect(header('message-id')).toBe(`<${id}@localhost.localdomain>`);
    expect(parts.text).toContain(`${app.conference.url}/invitation/`);
    expect(parts.html).toContain('<html lang="zh-CN">');
    const source = await app.administrator.get<Buffer>(`/mails/${id}/source`);
    expect(source.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(source.body.toString()).toContain('Content-Type: multipart/alternative');

    const manager = await app.colleague([{ role: 'manager', conferenceId: places.a1, campaignId: null }]);
    expect((await manager.get(`/mails/${id}`)).body.state).toBe('sent');
    for (const path of ['parts', 'source', 'attachments/0'])
      expect((await manager.get(`/mails/${id}/${path}`)).status).toBe(403);
    const rows = await app.database.query(
      `SELECT 1 FROM audit_entries WHERE action = 'mail.read' AND subject_id = $1 AND scope_id = $2`,
      [id, places.a1],
    );
    expect(rows).toHaveLength(2);
  });

  it('sends a mail again as a new one, also when it comes twice with the same key', async () => {
    await invite('again@firm.example');
    const id = await fileMail('again@firm.example', places.a1);
    await until(id, 'sent');
    const keyed = app.administrator.with({ 'idempotency-key': 'resend-0001' });
    const [first, second] = [
      await keyed.post(`/mails/${id}/resend`),
      await keyed.post(`/mails/${id}/resend`),
    ];
    expect(first.status).toBe(200);
    expect(second.body).toEqual(first.body);
    expect(first.body.id).not.toBe(id);
    await until(first.body.id, 'sent');
  });

  it('drops a mail whose reason is gone before it leaves', async () => {
    await worker.stop();
    await invite('gone@firm.example');
    const id = await fileMail('gone@firm.example', places.a1);
    await app.administrator.put(`/colleagues/${await userId('gone@firm.example')}`, { state: 'disabled' });
    worker = await startWorker({ DATABASE_URL: app.database.url, BASE_URL: app.conference.url });
    await until(id, 'dropped');
    expect((await app.administrator.get(`/mails/${id}/parts`)).status).toBe(410);
  });
});

describe('with a mail server', () => {
  let worker: Child;
  let sink: SmtpSink;
  beforeAll(async () => {
    sink = await startSmtpSink();
    worker = await startWorker({
      DATABASE_URL: app.database.url,
      SMTP_URL: sink.url,
      BASE_URL: app.conference.url,
    });
  });
  afterAll(async () => {
    await worker?.stop();
    await sink?.stop();
  });

  it('hands the mail over with its Message-ID and keeps no copy of its links', async () => {
    await invite('smtp@firm.example');
    const id = await fileMail('smtp@firm.example', places.a1);
    const mail = await sink.mailTo(
      'smtp@firm.example',
      ({ parsed }) => parsed.messageId === `<${id}@localhost.localdomain>`,
    );
    expect(mail.parsed.subject).toBe('邀请您加入 Zijin');
    await until(id, 'sent');
    expect((await app.administrator.get(`/mails/${id}/source`)).body).toMatchObject({
      status: 410,
      code: 'mail.source-gone',
    });
  });

  it('keeps the server’s words; a refused address is masked in them too', async () => {
    await invite('unknown@firm.example');
    await sink.mailTo('unknown@firm.example'); // refused, it would spare the address before the mail asked about
    sink.temper((to) => (to === 'unknown@firm.example' ? smtpError(550, `<${to}> user unknown`) : undefined));
    const id = await fileMail('unknown@firm.example', places.a1);
    await until(id, 'failed');
    const { lastReply } = (await app.administrator.get(`/mails/${id}`)).body;
    expect(lastReply).toContain('550');
    expect(lastReply).toContain('u***@firm.example');
    expect(lastReply).not.toContain('unknown@firm');
    const again = await app.administrator.post(`/mails/${id}/resend`);
    sink.temper(undefined);
    expect(again.status).toBe(200);
  });
});
