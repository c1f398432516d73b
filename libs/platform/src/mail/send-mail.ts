import { Injectable, Logger } from '@nestjs/common';
import { sendMail, type SendMailPayload } from '#contracts/jobs/mail';
import { MailSettings } from '#config';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { Handles, type JobHandler } from '#platform/queue';
import { MailComposers } from './composer.js';
import { Mail } from './mail.entity.js';
import { classifyRefusal, waitAfter } from './replies.js';
import { mimeSource } from './source.js';
import { MailTransport } from './transport.js';

/** How long one try may take before another worker may take the mail over. */
const CLAIM_MS = 50_000;

/**
 * Sends one mail: claims its row, composes it once, hands it over, writes down the outcome. A crash between handing
 * over and writing down sends one more copy, with the same Message-ID; nothing can prevent that over SMTP.
 */
@Injectable()
@Handles(sendMail)
export class SendMail implements JobHandler<SendMailPayload> {
  private readonly log = new Logger('SendMail');

  constructor(
    private readonly transactions: Transactions,
    private readonly composers: MailComposers,
    private readonly transport: MailTransport,
    private readonly settings: MailSettings,
  ) {}

  async handle({ mailId }: SendMailPayload, call: Call): Promise<void> {
    const mail = await this.claim(mailId, call);
    if (!mail) return;
    let source: Buffer | null;
    try {
      source = mail.source ?? (await this.compose(mail, call));
    } catch (error) {
      await this.putOff(mail, call, undefined, `composing failed: ${String(error)}`);
      throw error;
    }
    if (!source) return;
    try {
      const from = /<([^>]+)>/.exec(this.settings.from)?.[1] ?? this.settings.from;
      const reply = await this.transport.deliver({ from, to: mail.toAddress, source });
      await this.transactions.reader.update(Mail, mail.id, {
        state: 'sent',
        sentAt: call.clock.now(),
        claimedUntil: null,
        lastReply: reply.slice(0, 500),
        ...(this.transport.keepsSource ? {} : { source: null }),
      });
    } catch (error) {
      const { responseCode, response } = error as { responseCode?: number; response?: string };
      await this.putOff(mail, call, responseCode, response ?? String(error));
    }
  }

  private async claim(mailId: string, call: Call): Promise<Mail | null> {
    const now = call.clock.now();
    const claimed = (await this.transactions.reader.query(
      `UPDATE mails SET state = 'sending', attempts = attempts + 1, claimed_until = $2
       WHERE id = $1 AND next_attempt_at <= $3
         AND (state = 'queued' OR (state = 'sending' AND claimed_until < $3))
       RETURNING id`,
      [mailId, new Date(now.getTime() + CLAIM_MS), now],
    )) as [unknown[], number];
    if (claimed[1] !== 1) return null;
    return this.transactions.reader.findOne(Mail, {
      where: { id: mailId },
      select: { ...everyColumn, source: true },
    });
  }

  /** The source is stored before it leaves, so that every later try sends the same letters. */
  private compose(mail: Mail, call: Call): Promise<Buffer | null> {
    return this.transactions.run({ ...call, language: mail.language }, async (tx) => {
      const content = await this.composers
        .find(mail.template)
        .compose(tx, { ...call, language: mail.language }, mail);
      if (!content) {
        await tx.update(Mail, mail.id, {
          state: 'dropped',
          claimedUntil: null,
          lastReply: 'no longer needed',
        });
        return null;
      }
      const source = await mimeSource(mail, content, this.settings.from, call.clock.now());
      await tx.update(Mail, mail.id, { source, subjectLine: content.subject });
      return source;
    });
  }

  private async putOff(mail: Mail, call: Call, code: number | undefined, words: string): Promise<void> {
    const wait = classifyRefusal(code, words) === 'give-up' ? null : waitAfter(mail.attempts);
    this.log.warn(`mail ${mail.id}, try ${mail.attempts}: ${words}`);
    await this.transactions.reader.update(Mail, mail.id, {
      state: wait === null ? 'failed' : 'queued',
      claimedUntil: null,
      enqueuedAt: null,
      lastReply: words.slice(0, 500),
      nextAttemptAt: new Date(call.clock.now().getTime() + (wait ?? 0)),
    });
  }
}

const everyColumn = {
  id: true,
  messageId: true,
  template: true,
  language: true,
  toName: true,
  toAddress: true,
  batchId: true,
  subjectKind: true,
  subjectId: true,
  scopeId: true,
  data: true,
  state: true,
  attempts: true,
  nextAttemptAt: true,
  createdAt: true,
} as const;
