import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Client } from '../../support/conference-app.js';
import { beginDay, good, type ConferenceDay } from '../../support/conference-day.js';

jest.setTimeout(120_000); // the machine may be busy

let day: ConferenceDay;
let firm: string;
let desk: Client;

beforeAll(async () => {
  day = await beginDay();
  firm = await day.organisation('南京示例科技有限公司');
  desk = await day.app.colleague([{ role: 'desk', conferenceId: day.id, campaignId: null }]);
});
afterAll(() => day?.app.stop());

const annul = (scanId: string, reason = '扫错了人') => desk.post(`/scans/${scanId}/annul`, { reason });
const counts = async (): Promise<{ inside: number; registered: number }> =>
  good(desk.get(`/conferences/${day.id}/check-in-status`));

describe('undoing a scan', () => {
  it('puts the person outside, keeps the scan, and the next one is green again', async () => {
    const guest = await day.guest(firm);
    const green = await good(day.scan({ code: guest.code! }, desk));
    const before = await counts();
    const undone = await good(annul(green.scanId));
    expect(undone).toMatchObject({ scanId: green.scanId, reason: '扫错了人', isInside: false });
    expect((await counts()).inside).toBe(before.inside - 1);
    const [scan] = await day.app.database.query<{ verdict: string; annulled_by: string | null }>(
      'SELECT verdict, annulled_by FROM scans WHERE id = $1',
      [green.scanId],
    );
    expect(scan!.verdict).toBe('admitted');
    expect(scan!.annulled_by).not.toBeNull();
    expect((await good(day.scan({ code: guest.code! }, desk))).verdict).toBe('admitted');
  });

  it('takes the ambers that leaned on it along', async () => {
    const guest = await day.guest(firm);
    const green = await good(day.scan({ code: guest.code! }, desk));
    await good(day.scan({ code: guest.code! }, desk));
    expect((await good(annul(green.scanId))).isInside).toBe(false);
    const again = await good(day.scan({ code: guest.code! }, desk));
    expect(again.verdict).toBe('admitted');
  });

  it('of an amber alone leaves the person inside since the first time', async () => {
    const guest = await day.guest(firm);
    await good(day.scan({ code: guest.code! }, desk));
    const amber = await good(day.scan({ code: guest.code! }, desk));
    expect((await good(annul(amber.scanId))).isInside).toBe(true);
  });

  it('is on record with who and why', async () => {
    const guest = await day.guest(firm);
    const green = await good(day.scan({ code: guest.code! }, desk));
    await good(annul(green.scanId));
    const rows = await day.app.database.query<{ action: string; actor: string; details: object }>(
      `SELECT action, actor, details FROM audit_entries WHERE subject_id = $1 AND action = 'scan.annulled'`,
      [guest.registrationId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ details: { scanId: green.scanId, isInside: false } });
    expect(rows[0]!.actor).toMatch(/^user:/);
  });

  it('needs a reason, works once, and not on a refusal', async () => {
    const guest = await day.guest(firm);
    const green = await good(day.scan({ code: guest.code! }, desk));
    const refused = await good(day.scan({ code: 'elsewhere' }, desk));
    expect((await annul(green.scanId, ' ')).status).toBe(422);
    expect((await annul(green.scanId)).status).toBe(200);
    expect((await annul(green.scanId)).body.code).toBe('check-in.already-undone');
    expect((await annul(refused.scanId)).body.code).toBe('check-in.nothing-to-undo');
  });

  it('at the same time as a new scan ends in one of the two orders, never in between', async () => {
    for (let round = 0; round < 20; round += 1) {
      const guest = await day.guest(firm);
      const green = await good(day.scan({ code: guest.code! }, desk));
      const [undone, scanned] = await Promise.all([
        good(annul(green.scanId)),
        good(day.scan({ code: guest.code! }, desk)),
      ]);
      const entries = await day.app.database.query(
        'SELECT FROM check_in_entries WHERE registration_id = $1',
        [guest.registrationId],
      );
      expect(undone.isInside).toBe(false);
      expect([scanned.verdict, entries.length]).toEqual(
        scanned.verdict === 'admitted' ? ['admitted', 1] : ['already-admitted', 0],
      );
    }
  }, 120_000);
});
