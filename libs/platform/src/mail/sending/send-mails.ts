import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { MailSettings } from '#config';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { bounceAddress } from '../bounces/bounce-address.js';
import type { Mail } from '../mail.entity.js';
import { senderDomain } from '../mime/sender.js';
import { Unsendable } from '../mime/unsendable.error.js';
import { Pace } from '../pacing/pace.js';
import { SENDER } from '../pacing/room.js';
import { waitAfter } from '../replies/consequences.js';
import { HandOverError } from '../smtp/hand-over.error.js';
import { suppress } from '../suppressions.js';
import { MailTransport } from '../transport.js';
import { ClaimMails } from './claim.js';
import { ComposeMails, type Composed } from './compose-mails.js';
import { earliest, isHeld } from './earliest.js';
import { HandOverMarks } from './hand-over-marks.js';
import { InHand } from './in-hand.js';
import { judge } from './judge.js';
import { Outcomes, type Outcome } from './outcomes.js';

/**
 * Sends a handful of mails: takes their rows, composes them together, hands them over side by side, writes down each
 * outcome as it comes. A crash between handing over and writing down sends one more copy, with the same Message-ID, or
 * leaves an at-most-once mail unknown; nothing can prevent that over SMTP.
 */
@Injectable()
export class SendMails implements OnModuleDestroy {
  private readonly log = new Logger('SendMails');
  private readonly domain: string;

  constructor(
    private readonly transactions: Transactions,
    private readonly claim: ClaimMails,
    private readonly compose: ComposeMails,
    private readonly transport: MailTransport,
    private readonly outcomes: Outcomes,
    private readonly inHand: InHand,
    private readonly marks: HandOverMarks,
    private readonly pace: Pace,
    private readonly settings: MailSettings,
  ) {
    this.domain = senderDomain(settings.from);
  }

  async run(call: Call, ids: readonly string[]): Promise<void> {
    const claimed = await this.claim.run(call, ids, this.domain);
    const now = call.clock.now();
    const held = new Set(claimed.filter((mail) => isHeld(mail, now)));
    const mails = claimed.filter((mail) => !held.has(mail));
    await Promise.all([...held].map((mail) => this.outcomes.write(notTried(mail, now))));
    if (mails.length === 0) return;
    this.inHand.take(mails.map(({ id }) => id));
    try {
      const composed = await this.compose.run(call, mails);
      await Promise.all(composed.map((one) => this.finish(call, one)));
    } finally {
      for (const { id } of mails) this.inHand.release(id);
    }
  }

  private async finish(call: Call, composed: Composed): Promise<void> {
    const outcome = await this.outcomeOf(call, composed);
    await this.outcomes.write(outcome);
    if (outcome.state === 'sent')
      await this.pace.heardWell(call, outcome.domain).catch((error: unknown) => this.log.warn(String(error)));
  }

  private async outcomeOf(call: Call, composed: Composed): Promise<Outcome> {
    const { mail } = composed;
    const base = { id: mail.id, domain: mail.domain, source: null };
    if ('error' in composed) return this.uncomposed(call, mail, composed.error);
    if (!composed.letters) return { ...base, state: 'dropped', words: 'no longer needed' };
    const { source, subject } = composed.letters;
    try {
      const words = await this.transport.deliver({
        from: bounceAddress(this.settings, mail.id),
        to: mail.toAddress,
        source,
        isUrgent: mail.category === 'personal',
        begin: () => this.mayLeave(call, mail),
      });
      const kept = this.transport.keepsSource ? source : null;
      return { ...base, state: 'sent', words, subject, source: kept, sentAt: call.clock.now() };
    } catch (error) {
      if (error instanceof HandOverError) return this.refused(call, mail, error, { source, subject });
      if (this.inHand.isStopped(mail.id)) return { ...base, state: 'dropped', words: 'stopped' };
      // the process stops, or its hours end, before this mail's turn
      return { ...notTried(mail, call.clock.now()), subject, source };
    }
  }

  /** In the last moment: its mailing may have been stopped, and at most once is a promise to be written down first. */
  private async mayLeave(call: Call, mail: Mail): Promise<boolean> {
    const { id, delivery } = mail;
    if (this.inHand.isStopped(id) || isHeld(mail, call.clock.now())) return false;
    return delivery === 'at-most-once' ? this.marks.write(id) : true;
  }

  private async refused(
    call: Call,
    mail: Mail,
    error: HandOverError,
    letters: { source: Buffer; subject: string | null },
  ): Promise<Outcome> {
    const now = call.clock.now();
    const verdict = judge(mail, error, now);
    const { state, words, consequence, waitMs } = verdict;
    this.log.warn(`mail ${mail.id}, try ${mail.attempts}, ${verdict.class}: ${words}`);
    let next = new Date(now.getTime() + waitMs);
    if (consequence.slows) {
      const domain = consequence.slows === 'sender' ? SENDER : mail.domain;
      const pausedUntil = await this.pace.slowDown(call, domain, {
        class: verdict.class,
        words,
        pauseMs: consequence.pauseMs ?? 60_000,
      });
      if (pausedUntil > next) next = pausedUntil;
    }
    if (consequence.suppresses)
      await this.transactions.run(call, (tx) =>
        suppress(tx, call, { address: mail.toAddress, reason: 'unknown-user', mailId: mail.id, words }),
      );
    return {
      id: mail.id,
      domain: mail.domain,
      state,
      words,
      subject: letters.subject,
      source: state === 'queued' ? letters.source : null,
      nextAttemptAt: earliest(mail, next),
      isFree: consequence.isFree,
    };
  }

  /** A content that can never be sent is given up; a composer that failed may do better later. */
  private uncomposed(call: Call, mail: Mail, error: unknown): Outcome {
    const isFinal = error instanceof Unsendable;
    const wait = isFinal ? null : waitAfter(mail.attempts);
    this.log.error(`mail ${mail.id} could not be composed: ${String(error)}`);
    return {
      id: mail.id,
      domain: mail.domain,
      state: wait === null ? 'failed' : 'queued',
      words: isFinal ? error.message : `composing failed: ${String(error)}`,
      source: null,
      nextAttemptAt: earliest(mail, new Date(call.clock.now().getTime() + (wait ?? 0))),
    };
  }

  onModuleDestroy(): void {
    this.transport.stop();
    this.outcomes.stop();
  }
}

/** As if nobody had taken it. */
const notTried = (mail: Mail, now: Date): Outcome => ({
  id: mail.id,
  domain: mail.domain,
  state: 'queued',
  words: mail.lastReply,
  subject: mail.subjectLine,
  source: mail.source,
  isFree: true,
  ...(isHeld(mail, now) ? { nextAttemptAt: earliest(mail, now) } : {}),
});
