import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Mail } from '../mail.entity.js';
import { classifyReply } from '../replies/classify-reply.js';
import { consequences } from '../replies/consequences.js';
import { suppress } from '../suppressions.js';
import type { MailReport } from './read-report.js';

export type ReportResult = 'unknown-mail' | 'other-recipient' | 'noted' | 'suppressed';

/**
 * Writes down what a report says of a mail. Reports can be forged: what is spared is the address the mail went to, never
 * one that only the report names, and only by whoever knows that mail's id.
 */
export async function takeReport(tx: Transaction, call: Call, report: MailReport): Promise<ReportResult> {
  const mail = await tx.findOneBy(Mail, { id: report.mailId });
  if (!mail) return 'unknown-mail';
  const address = mail.toAddress.toLowerCase();
  // a forwarding mailbox reports the address it forwards to: that mailbox is full, not ours
  const isOther = report.recipient !== null && report.recipient !== address;
  const now = call.clock.now();
  if (report.kind === 'complaint') {
    await suppress(tx, call, { address, reason: 'complained', mailId: mail.id, words: report.words });
    return 'suppressed';
  }
  const words = report.words.replaceAll('\u0000', '') || mail.lastReply;
  switch (report.action) {
    case 'delivered':
    case 'relayed':
    case 'expanded':
      await tx.update(Mail, mail.id, { deliveredAt: mail.deliveredAt ?? now });
      return 'noted';
    case 'delayed':
      await tx.update(Mail, mail.id, { lastReply: words });
      return 'noted';
    case 'failed': {
      await tx.update(Mail, mail.id, { bouncedAt: mail.bouncedAt ?? now, lastReply: words });
      if (isOther) return 'other-recipient';
      const name = classifyReply({ code: report.code, words: report.words });
      if (!consequences[name].suppresses) return 'noted';
      await suppress(tx, call, { address, reason: 'unknown-user', mailId: mail.id, words });
      return 'suppressed';
    }
  }
}
