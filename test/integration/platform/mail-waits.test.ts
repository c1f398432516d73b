import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startMailFloor, type MailFloor } from '../../support/mail-floor.js';
import { smtpError, startSmtpSink } from '../../support/smtp-sink.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let floor: MailFloor;
beforeEach(async () => {
  floor = await startMailFloor();
}, 60_000);
afterEach(() => floor?.stop(), 60_000);

const row = async () =>
  (
    await floor.database.query<{ state: string; attempts: number; last_reply: string; message_id: string }>(
      'SELECT state, attempts, last_reply, message_id FROM mails',
    )
  )[0]!;

describe('TRUST Mail: an outage of hours loses nothing', () => {
  it('six hours without a server: every mail waits, none is judged, all leave within minutes of its return', async () => {
    const { port } = floor.sink;
    await floor.sink.stop();
    await floor.record(Array.from({ length: 60 }, (_, n) => `guest${n}@firm.example`));
    const back = floor.clock.now().getTime() + 6 * HOUR;
    while (floor.clock.now().getTime() < back) {
      while ((await floor.sendDue()) > 0);
      await floor.waitForNext();
    }
    const [{ most, left }] = (await floor.database.query<{ most: number; left: number }>(
      `SELECT max(attempts) AS most, count(*) FILTER (WHERE state = 'queued')::int AS left FROM mails`,
    )) as [{ most: number; left: number }];
    expect({ most, left }).toEqual({ most: 0, left: 60 });

    floor.sink = await startSmtpSink(port);
    // the connections' own memory of the last knock runs by the real clock
    await new Promise((resolve) => setTimeout(resolve, 1200));
    while (await floor.waitForNext()) await floor.sendDue();
    expect(floor.sink.mails).toHaveLength(60);
    expect(floor.clock.now().getTime() - back).toBeLessThan(HOUR / 4);
  }, 120_000);

  it('a server that says «later» to this mail is asked for more than four days, then the mail has failed', async () => {
    floor.sink.temper(() => smtpError(451, '4.3.0 Temporary failure'));
    await floor.record(['guest@firm.example']);
    const began = floor.clock.now().getTime();
    const { message_id: id } = await row();
    const ids = new Set<string>();
    while (await floor.waitForNext()) {
      await floor.sendDue();
      ids.add((await row()).message_id);
    }
    const { state, attempts, last_reply: words } = await row();
    expect({ state, attempts }).toEqual({ state: 'failed', attempts: 13 });
    expect(words).toContain('Temporary failure');
    expect(floor.clock.now().getTime() - began).toBeGreaterThan(4 * DAY);
    expect(ids.size).toBe(1);
    expect([...ids][0]).toBe(id.replace('@zijin>', '@city.example>'));
  }, 60_000);

  it('greylisted for two hours: taken at the first try after that', async () => {
    const until = floor.clock.now().getTime() + 2 * HOUR;
    floor.sink.temper(() =>
      floor.clock.now().getTime() < until ? smtpError(450, '4.2.0 Greylisted') : undefined,
    );
    await floor.record(['guest@firm.example']);
    while (await floor.waitForNext()) await floor.sendDue();
    expect((await row()).state).toBe('sent');
    expect(floor.clock.now().getTime() - until).toBeLessThan(2.5 * HOUR);
    expect(floor.sink.mails).toHaveLength(1);
  }, 60_000);
});
