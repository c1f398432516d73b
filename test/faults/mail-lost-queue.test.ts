import { afterEach, describe, expect, it } from '@jest/globals';
import { backends, pause, startMailRun, type MailRun } from '../support/mail-run.js';
import { startRedis } from '../support/redis.js';

const MINUTES = 60_000;
let run: MailRun;
afterEach(() => run?.stop(), MINUTES);

describe('TRUST Queue: the queue may be lost', () => {
  it(
    'Redis wiped empty in full flow: work resumes by itself within 60 s, no mail lost',
    async () => {
      const people = 300;
      run = await startMailRun({ people, backend: 'redis' });
      run.sink.temper(() => pause(100).then(() => undefined));
      await run.queue(people);
      await run.startWorker();
      await run.reach('sent', 20, MINUTES);
      await run.redis!.stop();
      run.redis = await startRedis(run.redis!.port);
      run.sink.temper(undefined);
      const wiped = Date.now();
      const before = run.sink.mails.length;
      while (run.sink.mails.length <= before + 100) {
        expect(Date.now() - wiped).toBeLessThan(60_000);
        await pause(200);
      }
      await run.reach('sent', people, 2 * MINUTES);
      for (const { copies } of run.received().values()) expect(copies).toBe(1);
      expect(run.received().size).toBe(people);
    },
    5 * MINUTES,
  );
});

describe.each(backends)('TRUST Queue: poison on %s', (backend) => {
  it(
    'a mail that cannot be composed is put aside with its reason, and the others of its job go on',
    async () => {
      const people = 30;
      run = await startMailRun({ people, backend });
      await run.queue(people);
      await run.database.query(
        `UPDATE mails SET template = 'nobody.composes-this' WHERE to_address = 'bench7@demo.example'`,
      );
      await run.database.query(
        `UPDATE mails SET to_name = E'x\\r\\nBcc: victim@other.example' WHERE to_address = 'bench8@demo.example'`,
      );
      await run.startWorker();
      await run.reach('sent', people - 2, MINUTES);
      await run.reach('failed', 1, MINUTES);
      const bad = await run.database.query<{ state: string; last_reply: string }>(
        `SELECT state, last_reply FROM mails WHERE state <> 'sent' ORDER BY to_address`,
      );
      expect(bad[0]).toMatchObject({ state: 'queued' });
      expect(bad[0]!.last_reply).toContain('no composer');
      expect(bad[1]).toMatchObject({ state: 'failed', last_reply: 'refused: line break in To' });
      expect(run.received().size).toBe(people - 2);
    },
    3 * MINUTES,
  );

  it(
    'SIGTERM in full flow stops claiming, finishes what runs, exits within 10 s; the rest is free for the next',
    async () => {
      const people = 300;
      run = await startMailRun({ people, backend });
      run.sink.temper(() => pause(300).then(() => undefined));
      await run.queue(people);
      const worker = await run.startWorker();
      await run.reach('sent', 10, MINUTES);
      const asked = Date.now();
      expect(await worker.stop()).toBe(0);
      expect(Date.now() - asked).toBeLessThan(10_000);
      expect(await run.counted('sending')).toBe(0);
      expect(await run.counted('sent')).toBe(run.sink.mails.length);
      expect(await run.counted('queued')).toBe(people - run.sink.mails.length);
      run.sink.temper(undefined);
      await run.startWorker();
      await run.reach('sent', people, MINUTES);
      for (const { copies } of run.received().values()) expect(copies).toBe(1);
    },
    3 * MINUTES,
  );
});
