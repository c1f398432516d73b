import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/children.js';
import { pause, startMailRun, type MailRun } from '../support/mail-run.js';
import { smtpError, startSmtpSink } from '../support/smtp-sink.js';

const MINUTES = 60_000;
let run: MailRun;
afterEach(() => run?.stop(), MINUTES);

/** Brings forward what waits for its next try, as if that time had passed. */
const letTimePass = (): Promise<unknown> =>
  run.database.query(
    `WITH paused AS (UPDATE mail_domains SET paused_until = now() - interval '1 second')
     UPDATE mails SET next_attempt_at = now() - interval '1 second', enqueued_at = NULL WHERE state = 'queued'`,
  );

describe('TRUST Mail: servers that misbehave', () => {
  it(
    'a mail server that is gone loses nothing and judges nothing: mails wait uncounted and leave when it is back',
    async () => {
      run = await startMailRun({ people: 60 });
      const { port } = run.sink;
      await run.sink.stop();
      await run.queue(60);
      await run.startWorker();
      await eventually('the sender is paused', async () =>
        (await run.database.query(`SELECT 1 FROM mail_domains WHERE domain = '*' AND paused_until > now()`))
          .length === 1
          ? true
          : undefined,
      );
      await eventually('all given back', async () =>
        (await run.counted('sending')) === 0 ? true : undefined,
      );
      expect(await run.counted('queued')).toBe(60);
      const [{ most }] = (await run.database.query<{ most: number }>(
        'SELECT max(attempts) AS most FROM mails',
      )) as [{ most: number }];
      expect(most).toBe(0);
      run.sink = await startSmtpSink(port);
      await letTimePass();
      await eventually('one that got through sets the others free', async () => {
        await letTimePass();
        await pause(1000);
        return (await run.counted('sent')) === 60 ? true : undefined;
      });
      for (const { copies } of run.received().values()) expect(copies).toBe(1);
      expect(await run.database.query(`SELECT 1 FROM mail_domains WHERE domain = '*'`)).toEqual([]);
    },
    3 * MINUTES,
  );

  it(
    'greylisting: refused at first, taken at the next try, the same letters',
    async () => {
      run = await startMailRun({ people: 10 });
      const seen = new Set<string>();
      run.sink.temper((to) =>
        seen.size === seen.add(to).size
          ? undefined
          : smtpError(450, '4.2.0 Greylisted, please try again later'),
      );
      await run.queue(10);
      await run.startWorker();
      await eventually('all greylisted', async () =>
        (
          await run.database.query(
            `SELECT 1 FROM mails WHERE state = 'queued' AND attempts = 1 AND claimed_by IS NULL`,
          )
        ).length === 10
          ? true
          : undefined,
      );
      const waits = await run.database.query<{ wait: number }>(
        `SELECT extract(epoch FROM next_attempt_at - now())::int AS wait FROM mails`,
      );
      for (const { wait } of waits) expect(wait).toBeGreaterThan(200);
      await letTimePass();
      await run.reach('sent', 10, MINUTES);
      for (const { copies } of run.received().values()) expect(copies).toBe(1);
    },
    3 * MINUTES,
  );

  it(
    'the connection drops after the final dot: one more copy with the same Message-ID and the same letters',
    async () => {
      run = await startMailRun({ people: 5 });
      run.sink.temperData(() => 'cut');
      await run.queue(5);
      await run.startWorker();
      await eventually('all cut', async () =>
        (
          await run.database.query(
            `SELECT 1 FROM mails WHERE state = 'queued' AND attempts = 1 AND claimed_by IS NULL`,
          )
        ).length === 5
          ? true
          : undefined,
      );
      run.sink.temperData(undefined);
      await letTimePass();
      await run.reach('sent', 5, MINUTES);
      const people = run.received();
      expect(people.size).toBe(5);
      for (const [to, { copies, messageIds }] of people) {
        expect(copies).toBe(2);
        expect(messageIds.size).toBe(1);
        const [first, second] = run.sink.mails.filter((mail) => mail.to === to);
        expect(second!.source.equals(first!.source)).toBe(true);
      }
    },
    3 * MINUTES,
  );

  it(
    'a server that answers after minutes: the mail is not taken over meanwhile, by no sweep and no second worker',
    async () => {
      run = await startMailRun({ people: 4 });
      const answerAfter = 75_000; // longer than any hold without being renewed
      run.sink.temperData(() => pause(answerAfter).then(() => undefined));
      await run.queue(4);
      await Promise.all([run.startWorker(), run.startWorker()]);
      await run.reach('sent', 4, answerAfter + MINUTES);
      await pause(3000);
      expect(run.sink.mails.length).toBe(4);
    },
    5 * MINUTES,
  );

  it(
    '5xx words decide: «too frequent» slows the domain and costs no try, an unknown user is given up and spared from now on',
    async () => {
      run = await startMailRun({ people: 3 });
      run.sink.temper((to) =>
        to.startsWith('bench1@')
          ? smtpError(550, 'Connection frequency limited. http://service.mail.qq.com/cgi-bin/help?id=20022')
          : to.startsWith('bench2@')
            ? smtpError(550, '5.1.1 User unknown')
            : undefined,
      );
      await run.queue(3);
      await run.startWorker();
      await run.reach('failed', 1, MINUTES);
      await run.reach('sent', 1, MINUTES);
      await eventually('given back', async () => ((await run.counted('queued')) === 1 ? true : undefined));
      const [waiting] = await run.database.query<{ attempts: number; last_reply: string }>(
        `SELECT attempts, last_reply FROM mails WHERE state = 'queued'`,
      );
      expect(waiting).toMatchObject({ attempts: 0 });
      expect(waiting!.last_reply).toContain('frequency');
      const spared = await run.database.query<{ address: string; reason: string }>(
        'SELECT address, reason FROM mail_suppressions',
      );
      expect(spared).toEqual([{ address: 'bench2@demo.example', reason: 'unknown-user' }]);
      expect(
        await run.database.query(
          `SELECT 1 FROM mail_domains WHERE domain = 'demo.example' AND last_class = 'rate-limited'`,
        ),
      ).toHaveLength(1);
    },
    3 * MINUTES,
  );
});
