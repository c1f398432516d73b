import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/children.js';
import { freePort } from '../support/ports.js';
import { startMailRun, type MailRun } from '../support/mail-run.js';
import { smtpError } from '../support/smtp-sink.js';

const MINUTES = 60_000;
let run: MailRun;
afterEach(() => run?.stop(), MINUTES);

const asked = async (port: number, path: string): Promise<{ status: number; text: string }> => {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: answer.status, text: await answer.text() };
};

describe('TRUST Queue: a worker that does not send says so', () => {
  it(
    'with WORKER_PORT: ready while mails leave, red when the mail server refuses us, well again by itself; figures for a collector',
    async () => {
      run = await startMailRun({ people: 3 });
      const port = await freePort();
      await run.startWorker({ WORKER_PORT: String(port), HOST: '127.0.0.1' });
      expect((await asked(port, '/health/live')).status).toBe(200);
      expect((await asked(port, '/health/ready')).status).toBe(200);
      run.sink.temper(() => smtpError(530, '5.7.0 Authentication required'));
      await run.queue(3);
      await eventually('red', async () =>
        (await asked(port, '/health/ready')).status === 503 ? true : undefined,
      );
      expect((await asked(port, '/health/ready')).text).toContain('no-server');
      run.sink.temper(undefined);
      await run.database.query(
        `WITH paused AS (UPDATE mail_domains SET paused_until = now())
         UPDATE mails SET next_attempt_at = now(), enqueued_at = NULL`,
      );
      await run.reach('sent', 3, 2 * MINUTES);
      await eventually('green', async () =>
        (await asked(port, '/health/ready')).status === 200 ? true : undefined,
      );
      const { text } = await asked(port, '/metrics');
      expect(text).toMatch(/zijin_mails\{state="sent"\} 3/);
      expect(text).toMatch(/zijin_mails_due 0/);
      expect(text).toMatch(/zijin_mail_oldest_due_seconds 0/);
    },
    4 * MINUTES,
  );
});
