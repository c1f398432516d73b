import { afterEach, describe, expect, it } from '@jest/globals';
import { backends, pause, startMailRun, type MailRun } from '../support/mail-run.js';

const MINUTES = 60_000;
/** A longer run: `KILLS=200 MAILS=10000 npm run test:faults -- mail-killed`. */
const KILLS = Number(process.env['KILLS'] ?? 50);
const MAILS = Number(process.env['MAILS'] ?? 1000);

let run: MailRun;
afterEach(() => run?.stop(), MINUTES);

describe.each(backends)('TRUST Mail: worker killed with -9 again and again, queue on %s', (backend) => {
  it(
    `${KILLS} kills in a run of ${MAILS}: everybody has a mail, at most one extra a kill and person, same Message-ID, none stuck`,
    async () => {
      run = await startMailRun({ people: MAILS, backend });
      // a server that takes its time, so that the run outlasts the kills
      const perKill = MAILS / KILLS;
      run.sink.temper(() => pause(Math.min(400, 4000 / perKill)).then(() => undefined));
      await run.queue(MAILS);
      let next = run.startWorker();
      for (let kill = 0; kill < KILLS; kill += 1) {
        const worker = await next;
        // the following one starts meanwhile and takes over
        const from = run.sink.mails.length;
        const until = Date.now() + 4000;
        const wanted = Math.ceil(Math.random() * perKill * 1.5);
        while (run.sink.mails.length < from + wanted && Date.now() < until) await pause(5);
        await pause(Math.random() * 50);
        next = run.startWorker();
        await worker.kill9();
      }
      await next;
      run.sink.temper(undefined);
      await run.reach('sent', MAILS, 3 * MINUTES);

      const received = run.received();
      expect(received.size).toBe(MAILS);
      for (const { messageIds } of received.values()) expect(messageIds.size).toBe(1);
      // no worker writes to anybody twice: each extra copy belongs to the kill of the one before
      const pairs = run.sink.mails.map(({ by, to }) => `${by} ${to}`);
      expect(new Set(pairs).size).toBe(pairs.length);
      expect(new Set(run.sink.mails.map(({ by }) => by)).size).toBeGreaterThan(KILLS / 2);
      expect(await run.counted('queued')).toBe(0);
      expect(await run.counted('sending')).toBe(0);
    },
    30 * MINUTES,
  );
});
