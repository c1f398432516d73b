import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startMailFloor, type MailFloor } from '../../support/mail-floor.js';
import { smtpError } from '../../support/smtp-sink.js';

const MINUTE = 60_000;
let floor: MailFloor;
beforeEach(async () => {
  floor = await startMailFloor();
}, 60_000);
afterEach(() => floor?.stop(), 60_000);

const to = (domain: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `guest${n}@${domain}`);
const sentTo = (domain: string): number =>
  floor.sink.mails.filter((mail) => mail.to.endsWith(`@${domain}`)).length;
const limits = async () =>
  (
    await floor.database.query<{ concurrency: number; per_minute: number; paused_until: Date }>(
      `SELECT concurrency, per_minute, paused_until FROM mail_domains WHERE domain = 'qq.example'`,
    )
  )[0];

describe('TRUST Mail: paced by domain, learned from its answers', () => {
  it('a domain that says «too frequent» is paused, costs no try, and the others go on', async () => {
    floor.sink.temper((address) =>
      address.endsWith('@qq.example') ? smtpError(550, 'Domain frequency limited') : undefined,
    );
    await floor.record([...to('qq.example', 20), ...to('firm.example', 20)]);
    await floor.sendDue();
    expect(sentTo('firm.example')).toBe(20);
    const held = (await limits())!;
    expect(held.paused_until.getTime()).toBe(floor.clock.now().getTime() + MINUTE);
    const rows = await floor.database.query<{ attempts: number; soonest: boolean }>(
      `SELECT attempts, next_attempt_at >= $1 AS soonest FROM mails WHERE domain = 'qq.example'`,
      [held.paused_until],
    );
    expect(rows).toHaveLength(20);
    for (const one of rows) expect(one).toEqual({ attempts: 0, soonest: true });
  }, 60_000);

  it('while it is paused nothing is handed over; after it, a few a time; well received, its full speed comes back', async () => {
    let isCross = true;
    floor.sink.temper(() => (isCross ? smtpError(421, 'HL:ICC too many concurrent connections') : undefined));
    await floor.record(to('qq.example', 40));
    await floor.sendDue();
    isCross = false;
    const asked: number[] = [];
    floor.sink.temper((address) => void asked.push(floor.clock.now().getTime(), Number(address.length)));
    await floor.record(to('qq.example', 5));
    await floor.sendDue();
    expect(asked).toHaveLength(0);

    const first = (await limits())!;
    floor.clock.set(new Date(first.paused_until.getTime() + MINUTE));
    await floor.sendDue();
    expect(sentTo('qq.example')).toBeGreaterThan(0);
    expect(sentTo('qq.example')).toBeLessThanOrEqual(first.concurrency);
    let rounds = 0;
    while (await floor.waitForNext()) {
      await floor.sendDue();
      rounds += 1;
    }
    expect(rounds).toBeGreaterThan(2);
    expect(sentTo('qq.example')).toBe(45);
    // a year of single mails later, the domain is like any other
    for (let n = 0; n < 60 && (await limits()); n += 1) {
      floor.clock.set(new Date(floor.clock.now().getTime() + MINUTE));
      await new Promise((resolve) => setTimeout(resolve, 0));
      await floor.record(to('qq.example', 1));
      while (await floor.waitForNext()) await floor.sendDue();
    }
    expect(await limits()).toBeUndefined();
  }, 120_000);

  it('a second refusal halves again and doubles the pause', async () => {
    floor.sink.temper(() => smtpError(450, 'MI:SFQ too many mails'));
    await floor.record(to('qq.example', 40));
    await floor.sendDue();
    const first = (await limits())!;
    floor.clock.set(new Date(first.paused_until.getTime() + 5 * MINUTE));
    await floor.sendDue();
    const second = (await limits())!;
    expect(second.per_minute).toBe(first.per_minute / 2);
    expect(second.paused_until.getTime() - floor.clock.now().getTime()).toBe(2 * MINUTE);
  }, 60_000);
});

describe('TRUST Mail: only a true unknown user is spared', () => {
  it('the next mail to it never leaves; an opt-out stops mailings and lets tickets through', async () => {
    floor.sink.temper((address) =>
      address.startsWith('guest0@') ? smtpError(550, '5.1.1 User unknown') : undefined,
    );
    await floor.record(to('firm.example', 1));
    await floor.sendDue();
    await floor.database.query(
      `INSERT INTO mail_suppressions (address, reason, recorded_at) VALUES ('guest1@firm.example', 'unsubscribed', now())`,
    );
    await floor.record(['Guest0@firm.example', 'guest1@firm.example']);
    await floor.record(['guest1@firm.example', 'guest2@firm.example'], { category: 'mailing' });
    await floor.sendDue();
    const states = await floor.database.query<{
      to_address: string;
      category: string;
      state: string;
      why: string;
    }>(`SELECT to_address, category, state, last_reply AS why FROM mails ORDER BY created_at, id`);
    expect(states.map(({ state }) => state)).toEqual(['failed', 'suppressed', 'sent', 'suppressed', 'sent']);
    expect(states[1]!.why).toBe('unknown-user');
    expect(states[3]!.why).toBe('unsubscribed');
    const mailing = floor.sink.mails.find((mail) => mail.to === 'guest2@firm.example')!;
    expect(mailing.source.toString()).toMatch(
      /List-Unsubscribe: <http:\/\/zijin\.example\/u\/[\w-]{43}>\r\n/,
    );
    const ticket = floor.sink.mails.find((mail) => mail.to === 'guest1@firm.example')!;
    expect(ticket.source.toString()).not.toContain('List-Unsubscribe');
  }, 60_000);
});
