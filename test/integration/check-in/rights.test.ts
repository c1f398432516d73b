import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Client } from '../../support/conference-app.js';
import { beginDay, ConferenceDay, good, type Guest } from '../../support/conference-day.js';

jest.setTimeout(120_000); // the machine may be busy

/** Two conferences, two doors: what one may not know of the other. */
let day: ConferenceDay;
let other: ConferenceDay;
let guest: Guest;
let door: Client;

beforeAll(async () => {
  day = await beginDay();
  other = await ConferenceDay.begin(day.app, { inHours: 72 });
  guest = await other.guest(await day.organisation('南京示例科技有限公司'));
  door = await day.app.colleague([{ role: 'door', conferenceId: day.id, campaignId: null }]);
});
afterAll(() => day?.app.stop());

const reason = async (): Promise<string | null> => (await good(other.scan({ code: guest.code! }))).reason;

describe('the life of the conference decides', () => {
  it('closed days before, open once live, closed again when concluded', async () => {
    expect(await reason()).toBe('not-open');
    await other.become('live');
    expect(await reason()).toBeNull();
    await other.startHoursAgo(9);
    await other.become('concluded');
    expect(await reason()).toBe('not-open');
  });
});

describe('another conference', () => {
  it('its ticket is refused with no word of whose it is', async () => {
    expect(await good(day.scan({ code: guest.code! }, door))).toMatchObject({
      verdict: 'refused',
      reason: 'other-conference',
      name: null,
      organisation: null,
      registrationId: null,
    });
  });

  it('its people, points and scans are not found from our door', async () => {
    const pointId = await other.defaultPoint();
    const foreign = await Promise.all([
      day.scan({ registrationId: guest.registrationId }, door),
      day.scan({ code: guest.code!, pointId }, door),
      other.scan({ code: guest.code!, pointId }, door),
      door.get(`/conferences/${other.id}/attendees?q=李`),
      door.get(`/conferences/${other.id}/check-in-status`),
      door.get(`/conferences/${other.id}/check-in-points`),
      door.get(`/conferences/${other.id}/check-in-conflicts`),
    ]);
    expect(foreign.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404, 404]);
  });

  it('its scans cannot be undone by our desk', async () => {
    const [scan] = await day.app.database.query<{ id: string }>(
      `SELECT id FROM scans WHERE conference_id = $1 AND verdict = 'admitted'`,
      [other.id],
    );
    const desk = await day.app.colleague([{ role: 'desk', conferenceId: day.id, campaignId: null }]);
    expect((await desk.post(`/scans/${scan!.id}/annul`, { reason: '误扫' })).status).toBe(404);
  });
});

describe('rights', () => {
  it('over a whole campaign open its conferences; a reader of one may not scan there, a visitor nowhere', async () => {
    const pointId = await other.defaultPoint();
    const scan = { code: guest.code!, pointId };
    const ofCampaign = await day.app.colleague([
      { role: 'door', conferenceId: null, campaignId: other.campaignId },
    ]);
    const reader = await day.app.colleague([
      { role: 'reports', conferenceId: other.id, campaignId: null },
      { role: 'door', conferenceId: day.id, campaignId: null },
    ]);
    const statuses = [];
    for (const client of [ofCampaign, reader, day.app.visitor])
      statuses.push((await other.scan(scan, client)).status);
    expect(statuses).toEqual([200, 403, 401]);
  });

  it('of the door: scan and search, neither undo nor change points', async () => {
    const ours = await day.guest(await day.organisation('南京第二示例有限公司'));
    const { scanId } = await good(day.scan({ code: ours.code! }, door));
    expect((await door.post(`/scans/${scanId}/annul`, { reason: '误扫' })).status).toBe(403);
    expect(
      (await door.post(`/conferences/${day.id}/check-in-points`, { nameZh: '一', nameEn: '1' })).status,
    ).toBe(403);
  });

  it('taken away work at once', async () => {
    const leaving = await day.app.colleague([{ role: 'door', conferenceId: day.id, campaignId: null }]);
    expect((await leaving.get(`/conferences/${day.id}/attendees?q=李`)).status).toBe(200);
    await day.app.database.query(
      `DELETE FROM role_grants WHERE user_id = (SELECT user_id FROM role_grants ORDER BY created_at DESC LIMIT 1)`,
    );
    expect((await leaving.get(`/conferences/${day.id}/attendees?q=李`)).status).toBe(403);
  });
});
