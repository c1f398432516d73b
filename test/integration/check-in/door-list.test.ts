import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Client } from '../../support/conference-app.js';
import { beginDay, good, type ConferenceDay, type Guest } from '../../support/conference-day.js';

jest.setTimeout(120_000); // the machine may be busy

let day: ConferenceDay;
let door: Client;
let wang: Guest;

beforeAll(async () => {
  day = await beginDay();
  door = await day.app.colleague([{ role: 'door', conferenceId: day.id, campaignId: null }]);
  wang = await day.guest(await day.organisation('南京高精轨道交通设备有限公司'), '王小明');
  await day.guest(await day.organisation('苏州示例软件有限公司'), '𠮷田㐂');
});
afterAll(() => day?.app.stop());

const names = async (q: string): Promise<string[]> =>
  (await good(door.get(`/conferences/${day.id}/attendees?q=${encodeURIComponent(q)}`))).items.map(
    ({ name }: { name: string }) => name,
  );

describe('the search at the door', () => {
  it.each([
    ['小明', ['王小明']],
    ['wangxiaoming', ['王小明']],
    ['wxm', ['王小明']],
    ['高精', ['王小明']],
    ['gaojing', ['王小明']],
    ['𠮷', ['𠮷田㐂']],
    ['%', []],
    ['_', []],
    ["' OR 1=1 --", []],
  ])('%s', async (q, found) => {
    expect(await names(q)).toEqual(found);
  });

  it('finds by the last four digits of the mobile, full-width too, and by no other four', async () => {
    const last = wang.mobile.slice(-4);
    const wide = [...last].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    expect(await names(last)).toEqual(['王小明']);
    expect(await names(wide)).toEqual(['王小明']);
    expect(await names(wang.mobile.slice(0, 4))).toEqual([]);
  });

  it('masks the number, shows no address, and says who is inside since when', async () => {
    await good(day.scan({ registrationId: wang.registrationId }, door));
    const answer = await door.get(`/conferences/${day.id}/attendees?q=王`);
    expect(JSON.stringify(answer.body)).not.toContain(wang.mobile);
    expect(JSON.stringify(answer.body)).not.toContain('@');
    expect(answer.body.items[0]).toMatchObject({
      mobile: expect.stringMatching(/\*{4}\d{4}$/),
      state: 'confirmed',
      firstAt: expect.any(String),
      pointName: '入口',
    });
  });

  it('wants something to search for', async () => {
    expect((await door.get(`/conferences/${day.id}/attendees?q=%20`)).status).toBe(422);
    expect((await door.get(`/conferences/${day.id}/attendees`)).status).toBe(422);
  });
});

describe('the numbers', () => {
  it('count inside, registered, per point and by minute, with the last scans newest first', async () => {
    const status = await good(door.get(`/conferences/${day.id}/check-in-status`));
    expect(status).toMatchObject({ registered: 2, inside: 1, conflicts: 0, isOpen: true });
    expect(status.points).toMatchObject([{ name: '入口', entered: 1, admitted: 1 }]);
    expect(status.arrivals).toMatchObject([{ persons: 1 }]);
    expect(status.lastScans[0]).toMatchObject({ name: '王小明', verdict: 'admitted', method: 'search' });
  });
});

describe('the points', () => {
  it('begin with one that nobody made, also when two ask first', async () => {
    const lists = await Promise.all(
      [1, 2].map(() => good(door.get(`/conferences/${day.id}/check-in-points`))),
    );
    expect(lists[0]).toEqual(lists[1]);
    expect(lists[0].items).toMatchObject([
      { nameZh: '入口', nameEn: 'Entrance', isDefault: true, mode: 'once' },
    ]);
  });

  it('can be added and changed, with a window that runs forward', async () => {
    const gate = await day.point('东门');
    const path = `/conferences/${day.id}/check-in-points/${gate}`;
    const words = { nameZh: '东门二', nameEn: 'East gate 2' };
    const window = { opensAt: '2026-01-12T13:00:00+08:00', closesAt: '2026-01-12T15:00:00+08:00' };
    const changed = await good(day.app.administrator.put(path, { ...words, ...window }));
    expect(changed).toMatchObject({ ...words, opensAt: '2026-01-12T05:00:00.000Z' });
    const backwards = await day.app.administrator.put(path, {
      ...words,
      opensAt: window.closesAt,
      closesAt: window.opensAt,
    });
    expect([backwards.status, backwards.body.errors[0].code]).toEqual([422, 'check-in.window-order']);
  });
});
