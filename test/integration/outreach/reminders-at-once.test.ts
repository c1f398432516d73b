import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { DataSource, type QueryRunner } from 'typeorm';
import type { Call } from '#platform/call';
import { SetClock } from '#platform/clock';
import { Transactions, dataSourceOptions } from '#platform/database';
import { schema } from '../../../apps/schema.js';
import { SendDue } from '../../../libs/outreach/src/application/mailings/run/send-due.js';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { register, scheduleConference, type TestConference } from '../registration/world.js';
import { HOUR, before, mailsOf, scheduled } from './mailing-world.js';

jest.setTimeout(120_000);
const PEOPLE = 40;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

async function reminded(): Promise<{ conference: TestConference; id: string }> {
  const conference = await scheduleConference(app, { 'enterprise-representative': PEOPLE });
  for (let n = 1; n <= PEOPLE; n++) await register(app, conference, n);
  const { id } = await scheduled(app.administrator, conference, {
    schedule: { kind: 'minutes', anchor: 'start', minutes: -24 * 60 },
    quietFrom: null,
    quietUntil: null,
  });
  return { conference, id };
}

/** Workers that look at the same moment, each with connections of its own. */
async function lookTogether(
  workers: number,
  at: Date,
  change: (dataSource: DataSource) => void = () => undefined,
): Promise<void> {
  const sources = await Promise.all(
    Array.from({ length: workers }, () =>
      new DataSource(dataSourceOptions(schema, { databaseUrl: app.database.url, poolSize: 4 })).initialize(),
    ),
  );
  sources.forEach(change);
  const call: Call = { ...systemCall(), clock: new SetClock(at) };
  try {
    await Promise.all(sources.map((source) => new SendDue(new Transactions(source)).run(call)));
    await Promise.all(sources.map((source) => new SendDue(new Transactions(source)).run(call)));
  } finally {
    await Promise.all(sources.map((source) => source.destroy()));
  }
}

/** The same statements without their locks; whoever has looked for planned mails waits until everybody has. */
function unlock(workers: number): (dataSource: DataSource) => void {
  let looked = 0;
  const everybody = async (): Promise<void> => {
    looked += 1;
    for (let waited = 0; looked < workers && waited < 5000; waited += 10)
      await new Promise((resolve) => setTimeout(resolve, 10));
  };
  return (dataSource) => {
    const create = dataSource.createQueryRunner.bind(dataSource);
    dataSource.createQueryRunner = (...mode): QueryRunner => {
      const runner = create(...mode);
      const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
      runner.query = (async (text: string, ...rest: unknown[]) => {
        const answer = await query(text.replace(LOCKS, ''), ...rest);
        if (/FROM planned_mails[^]*FOR UPDATE SKIP LOCKED/.test(text)) await everybody();
        return answer;
      }) as QueryRunner['query'];
      return runner;
    };
  };
}
const LOCKS = /FOR (NO KEY UPDATE|UPDATE|SHARE)( SKIP LOCKED)?/g;

it('TRUST Reminders: workers that look at once send each person one', async () => {
  const { conference, id } = await reminded();
  await lookTogether(4, before(conference, 23 * HOUR));
  const mails = await mailsOf(app, id);
  expect(mails.size).toBe(PEOPLE);
  expect([...mails.values()].every((count) => count === 1)).toBe(true);
});

it('the database refuses to plan a person twice', async () => {
  const { id } = await reminded();
  await expect(
    app.database.query(
      `INSERT INTO planned_mails (id, mailing_id, recipient_kind, recipient_id, due_at)
       SELECT gen_random_uuid(), mailing_id, recipient_kind, recipient_id, due_at FROM planned_mails WHERE mailing_id = $1`,
      [id],
    ),
  ).rejects.toThrow('planned_mails_once_each');
});

it('negative control: without locks and without the constraint somebody gets two', async () => {
  await app.database.query('ALTER TABLE planned_mails DROP CONSTRAINT planned_mails_once_each');
  await app.database.query(`UPDATE mailings SET state = 'done'`); // of the tests before
  const { conference, id } = await reminded();
  await lookTogether(4, before(conference, 23 * HOUR), unlock(4));
  const mails = await mailsOf(app, id);
  expect([...mails.values()].some((count) => count > 1)).toBe(true);
});
