import type { INestApplicationContext } from '@nestjs/common';
import type { AudienceDefinition } from '#contracts/outreach/audience';
import type { MailingPurpose, Schedule } from '#contracts/outreach/mailing';
import { CreateMailing, EditMailing, ScheduleMailing } from '#outreach';
import { FinishMailings, SendDue } from '#outreach/jobs';
import { Transactions } from '#platform/database';
import { Mail, SendMails } from '#platform/mail';
import { callAt, minutesAfter } from './demo-call.js';

export interface DemoMailing {
  name: string;
  purpose: MailingPurpose;
  audience: AudienceDefinition;
  schedule: Schedule;
  /** When it is ordered, and when it leaves. */
  orderedAt: Date;
  leavesAt: Date;
}

/** A mailing that went out: written, ordered and sent through the use cases, at its moment; gives its id. */
export async function sendMailing(
  app: INestApplicationContext,
  conferenceId: string,
  { orderedAt, leavesAt, name, purpose, audience, schedule }: DemoMailing,
): Promise<string> {
  const call = callAt(orderedAt);
  const draft = await app.get(CreateMailing).run(call, conferenceId, { name, purpose });
  await app.get(EditMailing).run(call, conferenceId, draft.id, { ...draft, audience, schedule });
  await sendDraft(app, conferenceId, draft.id, { orderedAt, leavesAt });
  return draft.id;
}

/** A draft that was ordered and went out. */
export async function sendDraft(
  app: INestApplicationContext,
  conferenceId: string,
  id: string,
  { orderedAt, leavesAt }: Pick<DemoMailing, 'orderedAt' | 'leavesAt'>,
): Promise<void> {
  const { isRule } = await app.get(ScheduleMailing).run(callAt(orderedAt), conferenceId, id);
  const { reader } = app.get(Transactions);
  const [{ began }] = (await reader.query('SELECT clock_timestamp() AS began')) as [{ began: Date }];
  await app.get(SendDue, { strict: false }).run(callAt(leavesAt));
  await deliver(app, id, leavesAt);
  // they are delivered: the worker has nothing to do with them
  await reader.query(
    `DELETE FROM outbox WHERE job LIKE 'mail.%' AND relayed_at IS NULL AND created_at >= $1`,
    [began],
  );
  const over = isRule ? 25 * 60 : 10; // a rule stays open for those who join within a day
  await app.get(FinishMailings, { strict: false }).run(callAt(minutesAfter(leavesAt, over)));
}

/** Handed over together, and how long a handful takes. */
const HANDFUL = 50;
const HANDFUL_MS = 2500;

/** Sends what was asked for, as the worker would have at the time; the built-in mailbox keeps it. */
async function deliver(app: INestApplicationContext, mailingId: string, leavesAt: Date): Promise<void> {
  const mails = await app
    .get(Transactions)
    .reader.find(Mail, { where: { batchId: mailingId }, select: { id: true }, order: { id: 'ASC' } });
  const sending = app.get(SendMails, { strict: false });
  for (let from = 0; from < mails.length; from += HANDFUL) {
    const at = new Date(leavesAt.getTime() + (from / HANDFUL) * HANDFUL_MS);
    await sending.run(
      callAt(at),
      mails.slice(from, from + HANDFUL).map(({ id }) => id),
    );
  }
}
