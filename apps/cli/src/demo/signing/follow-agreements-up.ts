import type { INestApplicationContext } from '@nestjs/common';
import { localDate } from '#conferences';
import { Transactions } from '#platform/database';
import { KeepMilestones, MoveMilestone, PlanMilestones } from '#signing';
import { Chance } from '../chance.js';
import { callAt, minutesAfter } from '../demo-call.js';

const DAY = 24 * 60;
/** Of the milestones that are left: two long overdue, three soon due, the others later. Days from today. */
const left = [null, null, 5, 9, 12, 25, 40, 60, 90] as const;

interface Planned {
  id: string;
  agreementId: string;
  titleZh: string;
  titleEn: string;
  dueOn: string;
  amount: string | null;
  asksAmount: boolean;
  version: number;
}

/** What became of the agreements of the day: most milestones reached around their day, some still to come. */
export async function followAgreementsUp(
  app: INestApplicationContext,
  conferenceId: string,
  now: Date,
): Promise<void> {
  const chance = new Chance(903);
  await app.get(PlanMilestones).run(callAt(minutesAfter(now, -60)), conferenceId);
  const planned: Planned[] = await app.get(Transactions).reader.query(
    `SELECT m.id, m.agreement_id AS "agreementId", m.title_zh AS "titleZh", m.title_en AS "titleEn",
       m.due_on::text AS "dueOn", a.amount, m.asks_amount AS "asksAmount", m.version
     FROM milestones m JOIN agreements a ON a.id = m.agreement_id
     WHERE a.conference_id = $1 ORDER BY m.due_on DESC, a.number, m.id`,
    [conferenceId],
  );
  for (const [index, milestone] of planned.entries()) {
    const { id, amount, asksAmount, dueOn, version, titleZh, titleEn } = milestone;
    const reachedAt = minutesAfter(new Date(`${dueOn}T02:00:00Z`), (chance.next() * 20 - 12) * DAY);
    const days = left[index];
    const isLeft = index < left.length;
    const sum = asksAmount && amount ? Math.round(Number(amount) / 2) : null;
    if (typeof days === 'number' || (sum && !isLeft))
      await app.get(KeepMilestones).edit(callAt(isLeft ? minutesAfter(now, -50) : reachedAt), id, {
        version,
        titleZh,
        titleEn,
        asksAmount,
        dueOn: typeof days === 'number' ? localDate(minutesAfter(now, days * DAY), 'Asia/Shanghai') : dueOn,
        amountDue: sum,
        amountReached: isLeft ? null : sum,
      });
    if (!isLeft) await app.get(MoveMilestone).run(callAt(reachedAt), id, { action: 'reach' });
  }
}
