import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { decideScan, isCheckInOpen } from '#contracts/check-in';
import { conferenceStates, registrationStates } from '#contracts/vocabulary';
import { beginDay, good, type ConferenceDay } from '../../support/conference-day.js';

jest.setTimeout(120_000); // the machine may be busy

/** The statement that records a scan and the rule a device without network follows must say the same. */
let day: ConferenceDay;

beforeAll(async () => {
  day = await beginDay({ places: 50 });
});
afterAll(() => day?.app.stop());

it('the server answers every combination as decideScan does', async () => {
  const { database } = day.app;
  const guest = await day.guest(await day.organisation('南京示例科技有限公司'));
  const now = Date.now();
  const hour = 3_600_000;
  const starts = [now - 9 * hour, now - hour, now + 5 * hour, now + 7 * hour];
  const pointId = await day.defaultPoint();
  const differing: object[] = [];
  for (const conferenceState of conferenceStates)
    for (const registrationState of registrationStates)
      for (const start of starts)
        for (const isTicketRevoked of [false, true]) {
          const [startsAt, endsAt] = [new Date(start), new Date(start + 8 * hour)];
          await database.query(
            `WITH conference AS (
               UPDATE conferences SET state = $2, starts_at = $3, ends_at = $4, registration_closes_at = $4,
                 cancelled_at = now(), cancel_reason = '测试' WHERE id = $1),
             ticket AS (UPDATE tickets SET revoked_at = CASE WHEN $6 THEN now() END WHERE registration_id = $7)
             UPDATE registrations SET state = $5, offer_expires_at = CASE WHEN $5 = 'offered' THEN now() END
             WHERE id = $7`,
            [
              day.id,
              conferenceState,
              startsAt,
              endsAt,
              registrationState,
              isTicketRevoked,
              guest.registrationId,
            ],
          );
          const scannedAt = new Date();
          const answer = await good(day.scan({ code: guest.code!, nonce: randomUUID(), pointId, scannedAt }));
          const window = { conferenceState, startsAt, endsAt, pointOpensAt: null, pointClosesAt: null };
          const inside = await database.query('DELETE FROM check_in_entries RETURNING scan_id');
          await database.query('DELETE FROM scans');
          const expected = decideScan({
            code: 'good',
            isTicketRevoked,
            registrationState,
            isOpen: isCheckInOpen(window, scannedAt),
            isInside: false,
          });
          if (answer.verdict !== expected.verdict || answer.reason !== expected.reason)
            differing.push({ ...window, registrationState, isTicketRevoked, answer, expected });
          expect(inside).toHaveLength(expected.verdict === 'admitted' ? 1 : 0);
        }
  expect(differing).toEqual([]);
}, 300_000);
