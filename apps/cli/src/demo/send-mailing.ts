import type { INestApplicationContext } from '@nestjs/common';
import { MailSettings } from '#config';
import type { AudienceDefinition } from '#contracts/outreach/audience';
import type { MailingPurpose, Schedule } from '#contracts/outreach/mailing';
import { CreateMailing, EditMailing, ScheduleMailing } from '#outreach';
import { FinishMailings, SendDue } from '#outreach/jobs';
import { Transactions } from '#platform/database';
import { Mail, MailComposers, mimeSource } from '#platform/mail';
import { callAt, minutesAfter, several } from './demo-call.js';

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
  { orderedAt, leavesAt, ...wish }: DemoMailing,
): Promise<string> {
  const ordering = callAt(orderedAt);
  const { name, purpose, audience, schedule } = wish;
  const draft = await app.get(CreateMailing).run(ordering, conferenceId, { name, purpose });
  await app.get(EditMailing).run(ordering, conferenceId, draft.id, {
    ...draft,
    letter: withoutSurvey(draft.letter),
    audience,
    schedule,
  });
  await app.get(ScheduleMailing).run(ordering, conferenceId, draft.id);
  const { reader } = app.get(Transactions);
  const [{ began }] = (await reader.query('SELECT clock_timestamp() AS began')) as [{ began: Date }];
  await app.get(SendDue, { strict: false }).run(callAt(leavesAt));
  await deliver(app, draft.id, leavesAt);
  // they are delivered: the worker has nothing to do with them
  await reader.query(
    `DELETE FROM outbox WHERE job LIKE 'mail.%' AND relayed_at IS NULL AND created_at >= $1`,
    [began],
  );
  await app.get(FinishMailings, { strict: false }).run(callAt(minutesAfter(leavesAt, 31 * 24 * 60)));
  return draft.id;
}

/** The demo has no survey, so its letters ask for none. */
function withoutSurvey<Letter extends { zh: { blocks: object[] }; en: { blocks: object[] } }>(
  letter: Letter,
): Letter {
  const kept = <Text extends { blocks: object[] }>(text: Text): Text => ({
    ...text,
    blocks: text.blocks.filter((block) => !('target' in block && block.target === 'survey')),
  });
  return { ...letter, zh: kept(letter.zh), en: kept(letter.en) };
}

const PER_SECOND = 20;

/** Each mail as it was handed to the built-in mailbox at the time. */
async function deliver(app: INestApplicationContext, mailingId: string, leavesAt: Date): Promise<void> {
  const transactions = app.get(Transactions);
  const { from } = app.get(MailSettings, { strict: false });
  const mails = await transactions.reader.find(Mail, { where: { batchId: mailingId }, order: { id: 'ASC' } });
  const composer = app.get(MailComposers, { strict: false }).find('outreach.mailing');
  const call = callAt(leavesAt);
  const contents = await transactions.run(call, (tx) => composer.composeAll!(tx, call, mails));
  await several([...mails.entries()], async ([at, mail]) => {
    const content = contents[at];
    const sentAt = new Date(leavesAt.getTime() + (at / PER_SECOND) * 1000);
    await transactions.reader.update(
      Mail,
      mail.id,
      content
        ? {
            state: 'sent',
            attempts: 1,
            sentAt,
            subjectLine: content.subject,
            source: await mimeSource(mail, content, from, sentAt),
            lastReply: '250 kept in the built-in mailbox',
          }
        : { state: 'dropped', lastReply: 'no longer needed' },
    );
  });
}
