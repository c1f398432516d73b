import type { INestApplicationContext } from '@nestjs/common';
import { EditMailing, ReadMailings, ScheduleMailing, SuggestRules } from '#outreach';
import { Transactions } from '#platform/database';
import { answerSurvey, makeSurvey, withSurvey } from './ask-how-it-was.js';
import { callAt, minutesAfter } from './demo-call.js';
import { sendDraft } from './send-mailing.js';

/** Rules for the conference to come, switched on but for the last. */
export async function planMailings(
  app: INestApplicationContext,
  conferenceId: string,
  now: Date,
): Promise<void> {
  const call = callAt(now);
  const { items } = await app
    .get(SuggestRules)
    .add(call, conferenceId, [
      'nudge-before-closing',
      'week-before',
      'day-before',
      'thanks-after',
      'month-after',
    ]);
  for (const { id } of items.slice(0, -1)) await app.get(ScheduleMailing).run(call, conferenceId, id);
}

/**
 * The evening after: thanks to those who came, of whom every second opens a link, every third answers the survey, and two
 * are out of reach.
 */
export async function thankThoseWhoCame(
  app: INestApplicationContext,
  conferenceId: string,
  endsAt: Date,
): Promise<void> {
  const orderedAt = minutesAfter(endsAt, 30);
  const { items } = await app.get(SuggestRules).add(callAt(orderedAt), conferenceId, ['thanks-after']);
  const { id } = items[0]!;
  const draft = await app.get(ReadMailings).one(callAt(orderedAt), conferenceId, id);
  const surveyId = await makeSurvey(app, conferenceId, orderedAt);
  await app.get(EditMailing).run(callAt(orderedAt), conferenceId, id, {
    ...draft,
    surveyId,
    letter: withSurvey(draft.letter),
  });
  const leavesAt = minutesAfter(endsAt, 120);
  await sendDraft(app, conferenceId, id, { orderedAt, leavesAt });
  await app.get(Transactions).reader.query(
    `UPDATE mails m SET
       clicked_at = CASE WHEN n % 2 = 0 AND n % 90 <> 8 THEN m.sent_at + n * interval '3 minutes' END,
       bounced_at = CASE WHEN n % 90 = 8 THEN m.sent_at + interval '1 minute' END
     FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM mails WHERE batch_id = $1) AS numbered
     WHERE m.id = numbered.id`,
    [id],
  );
  await answerSurvey(app, surveyId, leavesAt);
}
