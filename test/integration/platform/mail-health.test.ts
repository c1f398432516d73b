import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReadMailHealth } from '#platform/mail';
import { Presence } from '#platform/presence';
import { SystemClock } from '#platform/clock';
import { startMailFloor, type MailFloor } from '../../support/mail-floor.js';

let floor: MailFloor;
beforeAll(async () => {
  floor = await startMailFloor();
}, 60_000);
afterAll(() => floor?.stop(), 60_000);

const health = () => new ReadMailHealth(floor.transactions, new SystemClock()).run();

describe('the console is told when mails wait and nobody sends', () => {
  it('no fault while nothing is due, nor in the first two minutes; then «no worker», or «stuck» when one lives', async () => {
    expect(await health()).toMatchObject({ due: 0, fault: null });
    await floor.record(['guest@firm.example']);
    const dueSince = (seconds: number) =>
      floor.database.query(`UPDATE mails SET next_attempt_at = now() - $1 * interval '1 second'`, [seconds]);
    await dueSince(60);
    expect(await health()).toMatchObject({ due: 1, fault: null });
    await dueSince(130);
    expect(await health()).toMatchObject({ due: 1, fault: 'no-worker' });
    const presence = floor.parts.get(Presence, { strict: false });
    await presence.start();
    expect(await health()).toMatchObject({ due: 1, fault: 'stuck' });
    await floor.database.query(
      `UPDATE mails SET state = 'sending', claimed_by = $1, claimed_until = now() + interval '1 minute'`,
      [presence.number],
    );
    await floor.record(['late@firm.example']);
    await floor.database.query(
      `UPDATE mails SET next_attempt_at = now() - interval '10 minutes' WHERE state = 'queued'`,
    );
    expect(await health()).toMatchObject({ due: 1, fault: null });
  }, 60_000);
});
