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

describe('a mail that must not leave between certain hours', () => {
  const night = { from: '21:00', until: '08:00', timeZone: 'Asia/Shanghai' };
  const MINUTE = HOUR / 60;
  const at = (local: string): Date => new Date(`${local}+08:00`);
  /** Hours of Shanghai's clocks. */
  const hourOf = (moment: number): number => ((moment + 8 * HOUR) % DAY) / HOUR;
  const isNight = (moment: number): boolean => hourOf(moment) >= 21 || hourOf(moment) < 8;
  const states = () =>
    floor.database.query<{ category: string; state: string; attempts: number; next: Date }>(
      'SELECT category, state, attempts, next_attempt_at AS next FROM mails ORDER BY category',
    );

  it('waits for their end with each retry; a personal mail to the same server does not', async () => {
    const tries: { to: string; at: number }[] = [];
    floor.sink.temper((to) => {
      tries.push({ to, at: floor.clock.now().getTime() });
      return smtpError(451, '4.3.0 Temporary failure');
    });
    floor.clock.set(at('2026-11-30T20:40:00'));
    await floor.record(['guest@firm.example'], { category: 'mailing', notBetween: night });
    await floor.record(['owed@firm.example']);
    while (await floor.waitForNext()) await floor.sendDue();

    const nightly = (name: string) => tries.filter((one) => one.to.startsWith(name) && isNight(one.at));
    expect(nightly('guest')).toEqual([]);
    expect(nightly('owed').length).toBeGreaterThan(3);
    // as many tries as any other mail; those of the first night came at its end
    expect(tries.filter(({ to }) => to.startsWith('guest'))).toHaveLength(13);
    const morning = tries.find(
      ({ to, at: when }) => to.startsWith('guest') && when > +at('2026-12-01T00:00:00'),
    );
    expect(morning!.at - +at('2026-12-01T08:00:00')).toBeLessThan(MINUTE);
  }, 60_000);

  it('is held when a worker that was away finds it only then, and leaves at their end', async () => {
    floor.clock.set(at('2026-11-30T20:59:00'));
    await floor.record(['guest@firm.example'], { category: 'mailing', notBetween: night });
    await floor.record(['owed@firm.example']);
    // nobody sent for two hours
    floor.clock.set(at('2026-11-30T23:00:00'));
    expect(await floor.sendDue()).toBe(2);
    expect(floor.sink.mails.map(({ parsed }) => parsed.to)).toMatchObject([
      { text: expect.stringContaining('owed') },
    ]);
    expect(await states()).toMatchObject([
      { category: 'mailing', state: 'queued', attempts: 0, next: at('2026-12-01T08:00:00') },
      { category: 'personal', state: 'sent', attempts: 1 },
    ]);
    expect(await floor.sendDue()).toBe(0);
    floor.clock.set(at('2026-12-01T08:00:00'));
    await floor.sendDue();
    expect(floor.sink.mails).toHaveLength(2);
  }, 60_000);

  it('is held at the last moment, when its turn comes only after they have begun', async () => {
    floor.clock.set(at('2026-11-30T20:59:59'));
    await floor.record(
      Array.from({ length: 12 }, (_, n) => `guest${n}@firm.example`),
      { category: 'mailing', notBetween: night },
    );
    floor.sink.temper(() => {
      floor.clock.set(at('2026-11-30T21:00:00'));
      return undefined;
    });
    await floor.sendDue();
    const rows = await states();
    const held = rows.filter(({ state }) => state === 'queued');
    // ten connections: at least the last two had to wait
    expect(held.length).toBeGreaterThanOrEqual(2);
    expect(held.length + floor.sink.mails.length).toBe(12);
    for (const row of held) expect(row).toMatchObject({ attempts: 0, next: at('2026-12-01T08:00:00') });
  }, 60_000);

  it('keeps to the clocks of its zone, where the same moment is day elsewhere', async () => {
    floor.clock.set(at('2026-11-30T22:00:00'));
    await floor.record(['far@firm.example'], {
      category: 'mailing',
      notBetween: { ...night, timeZone: 'Europe/London' },
    });
    await floor.sendDue();
    expect(floor.sink.mails).toHaveLength(1);
  }, 60_000);
});
