import { Injectable, Logger } from '@nestjs/common';
import { Together, Transactions, queryPrepared, type Settled } from '#platform/database';
import { Presence } from '#platform/presence';
import type { MailState } from '../mail.entity.js';

/** What is written down about a mail after one try. */
export interface Outcome {
  id: string;
  state: Exclude<MailState, 'sending'>;
  words: string | null;
  subject?: string | null;
  /** Kept in the row; null empties it. */
  source: Buffer | null;
  sentAt?: Date;
  /** When it is tried again; only of `queued`. */
  nextAttemptAt?: Date;
  /** The try is not counted. */
  isFree?: boolean;
  /** What the domain must hear of when the mail was taken. */
  domain: string;
}

const AGAIN_MS = 500;
const AGAIN_AT_MOST_MS = 5000;

/**
 * Writes outcomes down as they come, those of one moment in one statement, and does not give up: an outcome that is lost
 * is a mail that is sent twice.
 */
@Injectable()
export class Outcomes {
  private readonly log = new Logger('Outcomes');
  private readonly together: Together<Outcome, void>;
  private giveUp = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly presence: Presence,
  ) {
    this.together = new Together((outcomes) => this.insist(outcomes), {
      atMost: 100,
      lanes: 1,
      worthALane: 1,
      patienceMs: 1000,
    });
  }

  write(outcome: Outcome): Promise<void> {
    return this.together.ask(outcome);
  }

  /** The process stops: no more waiting for the database. */
  stop(): void {
    this.giveUp = true;
  }

  private async insist(outcomes: readonly Outcome[]): Promise<Settled<void>[]> {
    for (let wait = AGAIN_MS; ; wait = Math.min(AGAIN_AT_MOST_MS, wait * 2)) {
      try {
        await this.store(outcomes);
        return outcomes.map(() => ({ answer: undefined }));
      } catch (error) {
        this.log.warn(`${outcomes.length} outcomes could not be written down: ${String(error)}`);
        if (this.giveUp) return outcomes.map(() => ({ error }));
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  /** A mail that was taken is sent, whoever holds it by now; anything else is only for its holder to say. */
  private async store(outcomes: readonly Outcome[]): Promise<void> {
    const of = <T>(pick: (outcome: Outcome) => T): T[] => outcomes.map(pick);
    await queryPrepared(
      this.transactions.reader,
      {
        name: 'mail-outcomes',
        text: `UPDATE mails SET
            state = CASE WHEN o.state = 'queued' AND is_stopped THEN 'dropped' ELSE o.state END,
            last_reply = left(o.words, 500), subject_line = coalesce(o.subject, subject_line), source = o.source,
            sent_at = coalesce(o.sent_at, mails.sent_at), next_attempt_at = coalesce(o.next_at, next_attempt_at),
            attempts = attempts - o.is_free::int, claimed_until = NULL, claimed_by = NULL,
            enqueued_at = CASE WHEN o.state = 'queued' THEN NULL ELSE enqueued_at END,
            handed_over_at = CASE WHEN o.state = 'queued' THEN NULL ELSE handed_over_at END
          FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bytea[], $6::timestamptz[],
            $7::timestamptz[], $8::boolean[]) AS o (id, state, words, subject, source, sent_at, next_at, is_free)
          WHERE mails.id = o.id AND (claimed_by = $9 OR (o.state = 'sent' AND mails.state IN ('queued','sending','unknown')))`,
      },
      [
        of(({ id }) => id),
        of(({ state }) => state),
        of(({ words }) => words?.replaceAll('\u0000', '') ?? null),
        of(({ subject }) => subject ?? null),
        of(({ source }) => source),
        of(({ sentAt }) => sentAt ?? null),
        of(({ nextAttemptAt }) => nextAttemptAt ?? null),
        of(({ isFree }) => isFree ?? false),
        this.presence.number,
      ],
    );
  }
}
