import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { BASE_URL, Worker } from '../registration/world.js';
import {
  bringIntoForce,
  clockAt,
  mailsAbout,
  round,
  signedWorld,
  type SignedWorld,
} from './milestones-world.js';

jest.setTimeout(60_000);

let app: RunningApp;
let worker: Worker;
let world: SignedWorld;
beforeAll(async () => {
  app = await startApp();
  worker = await Worker.start(app);
}, 60_000);
afterAll(async () => {
  await worker?.stop();
  await app?.stop();
});

/** Signed on 12 January: the first milestone is due on 11 February, its first reminder at nine on 28 January. */
beforeEach(async () => {
  world = await signedWorld(app, '2026-01-12T02:00:00Z');
  await round(app, '2026-01-12T02:01:00Z');
});
const at = (day: string, time = '01:00:00'): Promise<void> => round(app, `2026-${day}T${time}Z`);
const written = (): Promise<string[]> => mailsAbout(app, world.agreementId);
const decided = () =>
  app.database.query(
    `SELECT r.kind, r.outcome FROM milestone_reminders r JOIN milestones m ON m.id = r.milestone_id
     WHERE m.agreement_id = $1 ORDER BY r.due_on, r.at, r.kind`,
    [world.agreementId],
  );

describe('reminders of milestones', () => {
  it('go to both parties two weeks before, on the day, and three times after it: each once', async () => {
    await at('01-28', '00:59:59');
    expect(await written()).toEqual([]);
    for (const day of ['01-28', '01-28', '01-29', '02-11', '02-11', '02-25', '03-11', '03-25', '03-26'])
      await at(day);
    const both = (kind: string) =>
      ['li@university.example', 'wang@firm.example'].map((to) => `milestone-reminder ${kind} ${to}`);
    expect(await written()).toEqual(['before', 'due', 'overdue-1', 'overdue-2', 'overdue-3'].flatMap(both));
  });

  it('fire once through two workers at once, and through a clock that goes back', async () => {
    await Promise.all([at('01-28'), at('01-28'), at('01-28')]);
    await at('01-12', '02:02:00');
    await at('01-28');
    expect(await written()).toHaveLength(2);
    expect(await decided()).toEqual([{ kind: 'before', outcome: 'sent' }]);
  });

  it('are skipped and shown when a clock or a downtime has passed their window', async () => {
    await at('02-12');
    expect(await decided()).toEqual([
      { kind: 'before', outcome: 'late' },
      { kind: 'due', outcome: 'sent' },
    ]);
    expect(await written()).toHaveLength(2);
    const { body } = await app.administrator.get(`${world.path}/milestones`);
    const detail = await app.administrator.get(`/milestones/${body.items[0].id}`);
    expect(
      detail.body.reminders.map(({ kind, outcome }: { kind: string; outcome: string }) => [kind, outcome]),
    ).toEqual([
      ['before', 'late'],
      ['due', 'sent'],
      ['overdue-1', 'planned'],
      ['overdue-2', 'planned'],
      ['overdue-3', 'planned'],
    ]);
  });

  it('stop once it is reached, follow a moved day, and say when nobody can be written to', async () => {
    const { body } = await app.administrator.get(`${world.path}/milestones`);
    await app.administrator.post(`/milestones/${body.items[0].id}/move`, { action: 'reach' });
    await at('02-11');
    expect(await decided()).toEqual([]);
    await app.database.query(`UPDATE agreement_parties SET contact_email = '' WHERE agreement_id = $1`, [
      world.agreementId,
    ]);
    await at('04-12');
    expect(await decided()).toEqual([
      { kind: 'before', outcome: 'late' },
      { kind: 'due', outcome: 'nobody' },
    ]);
    await app.database.query(
      `UPDATE milestones SET due_on = '2026-05-12', due_set_at = '2026-04-13' WHERE id = $1`,
      [body.items[1].id],
    );
    await app.database.query(
      `UPDATE agreement_parties SET contact_email = 'new@firm.example' WHERE id = $1`,
      [world.partyIds[0]],
    );
    await at('04-28');
    expect(await written()).toEqual(['milestone-reminder before new@firm.example']);
  });

  it('are never sent in quiet hours, and lead to the party’s own page', async () => {
    await at('01-28');
    const night = clockAt('2026-01-28T16:00:00Z');
    expect(await worker.sendMails(world.conference, night)).toHaveLength(0);
    const sent = await worker.sendMails(world.conference, clockAt('2026-01-29T01:00:00Z'));
    expect(sent.map(({ subject }) => subject)).toEqual([
      '即将到期：轨道交通战略合作协议',
      '即将到期：轨道交通战略合作协议',
    ]);
    const token = new RegExp(`${BASE_URL}/m/([\\w-]+)`).exec(sent[0]!.text ?? '')![1]!;
    await app.database.query(
      `UPDATE access_tokens SET expires_at = now() + interval '1 day' WHERE purpose = 'milestones'`,
    );
    const opened = await app.visitor.post('/public/milestones/open', { token });
    expect(opened.body).toMatchObject({ agreementZh: '轨道交通战略合作协议', mayReport: true });
  });
});

describe('the question of every quarter', () => {
  const questions = () =>
    app.database.query(
      `SELECT q.quarter, q.outcome FROM cooperation_questions q JOIN agreement_parties p ON p.id = q.party_id
       WHERE p.agreement_id = $1 ORDER BY q.quarter, p.position`,
      [world.agreementId],
    );
  const asked = async () => (await written()).filter((mail) => mail.startsWith('cooperation-question'));

  it('goes to each party of an agreement in force, once a quarter, through downtime and two workers', async () => {
    await at('04-20');
    expect(await questions()).toEqual([]);
    await bringIntoForce(app, world.agreementId, '2026-01-31T02:00:00Z');
    await Promise.all([at('04-30'), at('04-30')]);
    expect(await asked()).toHaveLength(2);
    await at('04-29');
    await at('05-02');
    expect(await asked()).toHaveLength(2);
    // down for half a year: the one in between is skipped and on record
    await at('10-31');
    expect(await questions()).toEqual([
      { quarter: 1, outcome: 'sent' },
      { quarter: 1, outcome: 'sent' },
      { quarter: 2, outcome: 'late' },
      { quarter: 2, outcome: 'late' },
      { quarter: 3, outcome: 'sent' },
      { quarter: 3, outcome: 'sent' },
    ]);
    expect(await asked()).toHaveLength(4);
  });
});
