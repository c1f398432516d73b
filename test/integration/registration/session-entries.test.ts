import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ParsedMail } from 'mailparser';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { TYPE, own, releaseSessions, setRule } from './self-service.js';
import { Worker, register, scheduleConference, type Registered, type TestConference } from './world.js';

jest.setTimeout(30_000);

let app: RunningApp;
let worker: Worker;
let conference: TestConference;
let holder: Registered;
/** Two with places, one that is full. */
let sessions: string[];
/** What the holder's calendar got last, by UID. */
let calendar: Map<string, Entry>;
beforeAll(async () => {
  app = await startApp();
  worker = await Worker.start(app);
}, 60_000);
afterAll(async () => {
  await worker.stop();
  await app.stop();
});
/** A person with places in two sessions, waiting for a third; tickets and entries were sent. */
beforeEach(async () => {
  conference = await scheduleConference(app, { [TYPE]: 5 });
  holder = await register(app, conference, 1, { name: '李伟' });
  sessions = await releaseSessions(app, conference, [
    { titleZh: '智能制造对接', from: 0, places: 3 },
    { titleZh: '新材料对接', from: 1, places: 3 },
    { titleZh: '满员环节', from: 2, places: 0 },
  ]);
  await link().edit(1, { sessionIds: sessions });
  calendar = entriesOf((await sent()).filter(isTo('visitor1@firm.example')));
});

interface Entry {
  uid: string;
  method: string;
  sequence: number;
  summary: string;
}
const link = (who: Pick<Registered, 'token'> = holder) => own(app.visitor, who);
const sent = (): Promise<ParsedMail[]> => worker.sendMails(conference);
const isTo = (address: string) => (mail: ParsedMail) =>
  (Array.isArray(mail.to) ? mail.to : [mail.to!]).some(({ text }) => text.includes(address));
const uidOf = (session: string, id = holder.registrationId) => `session-${session}-${id}@zijin`;
const valueOf = (source: string, name: string): string =>
  new RegExp(`^${name}[:;](.*)$`, 'm').exec(source.replace(/\r\n[ \t]/g, ''))![1]!.trim();

/** As a calendar keeps them: of each UID the highest SEQUENCE; one file, one entry. */
function entriesOf(mails: readonly ParsedMail[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { attachments } of mails)
    for (const { contentType, content } of attachments)
      if (contentType === 'text/calendar') {
        const source = content.toString();
        const entry = {
          uid: valueOf(source, 'UID'),
          method: valueOf(source, 'METHOD'),
          sequence: Number(valueOf(source, 'SEQUENCE')),
          summary: valueOf(source, 'SUMMARY'),
        };
        const known = entries.get(entry.uid);
        if (!known || known.sequence < entry.sequence) entries.set(entry.uid, entry);
      }
  return entries;
}

/** Every entry that was sent is taken back, by a version its calendar believes. */
function expectAllGone(mails: readonly ParsedMail[]): void {
  const taken = entriesOf(mails);
  expect([...taken.keys()].toSorted()).toEqual([...calendar.keys()].toSorted());
  for (const [uid, { method, sequence }] of taken) {
    expect([uid, method]).toEqual([uid, 'CANCEL']);
    expect(sequence).toBeGreaterThan(calendar.get(uid)!.sequence);
  }
}

it('stand beside the conference’s: one for each session with a place, none for one waited for', () => {
  expect([...calendar.values()].map(({ method, summary }) => [method, summary])).toEqual([
    ['REQUEST', conference.titleZh],
    ['REQUEST', '智能制造对接'],
    ['REQUEST', '新材料对接'],
  ]);
});

describe('the entries of sessions go with the place', () => {
  it('when the person cancels', async () => {
    await link().cancel();
    expectAllGone(await sent());
  });

  it('when the organisers cancel', async () => {
    const path = `/registrations/${holder.registrationId}/cancel`;
    expect((await app.administrator.post(path, { reason: '名额调整' })).status).toBe(200);
    expectAllGone(await sent());
  });

  it('when many are cancelled at once', async () => {
    const path = `/conferences/${conference.id}/registrations/bulk`;
    const ids = [holder.registrationId];
    const answer = await app.administrator.post(path, { action: 'cancel', reason: '名额调整', ids });
    expect(answer.body).toMatchObject({ done: 1, failures: [] });
    expectAllGone(await sent());
  });

  it('when a colleague cancels for them', async () => {
    const colleague = await register(app, conference, 2);
    await app.database.query('UPDATE registrations SET registered_by_id = $1 WHERE id = $2', [
      colleague.registrationId,
      holder.registrationId,
    ]);
    expect((await link(colleague).cancelColleague(holder.registrationId)).status).toBe(200);
    expectAllGone((await sent()).filter(isTo('visitor1@firm.example')));
  });

  it('when a change is declined after it was confirmed before', async () => {
    await setRule(app, conference, { approvalAfterEdit: true });
    expect((await link().edit(2, { title: '厂长' })).body).toMatchObject({ state: 'pending' });
    const path = `/registrations/${holder.registrationId}/decline`;
    expect((await app.administrator.post(path, { reason: '不符合条件' })).status).toBe(200);
    expectAllGone(await sent());
  });

  it('when it is handed over; the next holder gets them under own names', async () => {
    await link().handOver({ name: '赵接替', mobile: '13600000001', email: 'next@firm.example' });
    const mails = await sent();
    expectAllGone(mails.filter(isTo('visitor1@firm.example')));
    const [row] = await app.database.query<{ id: string }>(
      `SELECT id FROM registrations WHERE conference_id = $1 AND name = '赵接替'`,
      [conference.id],
    );
    const theirs = entriesOf(mails.filter(isTo('next@firm.example')));
    expect([...theirs.values()].map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'REQUEST']);
    for (const session of sessions.slice(0, 2)) expect(theirs.has(uidOf(session, row!.id))).toBe(true);
  });

  it('also of a session that a release took away a moment before', async () => {
    await releaseSessions(app, conference, [{ titleZh: '别的环节', from: 3, places: 1 }], { confirm: true });
    await link().cancel();
    expectAllGone(await sent());
  });
});

describe('the entry of one session', () => {
  it('goes when it is given back, and comes again when it is taken again', async () => {
    await link().edit(2, { sessionIds: [sessions[0]] });
    const gone = entriesOf(await sent()).get(uidOf(sessions[1]!))!;
    expect(gone).toMatchObject({ method: 'CANCEL', summary: '新材料对接' });
    expect(gone.sequence).toBeGreaterThan(calendar.get(gone.uid)!.sequence);
    await link().edit(3, { sessionIds: sessions.slice(0, 2) });
    const again = entriesOf(await sent()).get(gone.uid)!;
    expect(again.method).toBe('REQUEST');
    expect(again.sequence).toBeGreaterThan(gone.sequence);
  });

  it('goes when it is given back while a change awaits approval', async () => {
    await setRule(app, conference, { approvalAfterEdit: true });
    await link().edit(2, { sessionIds: [sessions[0]] });
    expect(entriesOf(await sent()).get(uidOf(sessions[1]!))).toMatchObject({ method: 'CANCEL' });
    await link().edit(3, { sessionIds: [] });
    expect(entriesOf(await sent()).get(uidOf(sessions[0]!))).toMatchObject({ method: 'CANCEL' });
  });
});
