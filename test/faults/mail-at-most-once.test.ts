import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/children.js';
import { pause, startMailRun, type MailRun } from '../support/mail-run.js';

const MINUTES = 60_000;
let run: MailRun;
afterEach(() => run?.stop(), MINUTES);

describe('TRUST Mail: at most once', () => {
  it(
    'worker killed while handing over: nobody gets two, the few whose fate is unknown are said to be unknown',
    async () => {
      const people = 200;
      run = await startMailRun({ people });
      run.sink.temperData(() => pause(250).then(() => undefined));
      await run.queue(people, { delivery: 'at-most-once' });
      const kills = 8;
      for (let kill = 0; kill < kills; kill += 1) {
        const worker = await run.startWorker();
        const from = run.sink.mails.length;
        const isMoving = (): boolean => run.sink.mails.length > from + 5;
        const isOver = async (): Promise<boolean> =>
          (await run.counted('queued')) + (await run.counted('sending')) === 0;
        await eventually('some on their way', async () => isMoving() || (await isOver()) || undefined);
        await worker.kill9();
      }
      run.sink.temperData(undefined);
      await run.startWorker();
      await eventually('nothing left to do', async () =>
        (await run.counted('queued')) + (await run.counted('sending')) === 0 ? true : undefined,
      );
      await pause(500);
      for (const { copies } of run.received().values()) expect(copies).toBe(1);
      const [sent, unknown] = [await run.counted('sent'), await run.counted('unknown')];
      expect(sent + unknown).toBe(people);
      // ten connections: a kill leaves in doubt what is on them, and what they just sent and nobody wrote down yet
      expect(unknown).toBeGreaterThan(0);
      expect(unknown).toBeLessThanOrEqual(kills * 20);
      expect(run.received().size).toBeGreaterThanOrEqual(sent);
    },
    4 * MINUTES,
  );

  it(
    'a connection that breaks after the letters left: unknown, and never tried again by itself',
    async () => {
      run = await startMailRun({ people: 3 });
      run.sink.temperData(() => 'cut');
      await run.queue(3, { delivery: 'at-most-once' });
      await run.startWorker();
      await run.reach('unknown', 3, MINUTES);
      run.sink.temperData(undefined);
      await pause(8000);
      expect(run.sink.mails.length).toBe(3);
      expect(await run.counted('unknown')).toBe(3);
    },
    3 * MINUTES,
  );

  it(
    'a refusal is no doubt: it is tried again',
    async () => {
      run = await startMailRun({ people: 2 });
      run.sink.temper(() => Object.assign(new Error('4.3.0 try later'), { responseCode: 451 }));
      await run.queue(2, { delivery: 'at-most-once' });
      await run.startWorker();
      await eventually('refused', async () =>
        (
          await run.database.query(
            `SELECT 1 FROM mails WHERE state = 'queued' AND attempts = 1 AND claimed_by IS NULL`,
          )
        ).length === 2
          ? true
          : undefined,
      );
      run.sink.temper(undefined);
      await run.database.query(`UPDATE mails SET next_attempt_at = now()`);
      await run.reach('sent', 2, MINUTES);
    },
    3 * MINUTES,
  );
});
