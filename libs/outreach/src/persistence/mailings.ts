import type { MailingState } from '#contracts/outreach/mailing';
import type { Transaction } from '#platform/database';
import { Mailing } from './mailing.entity.js';

export class Mailings {
  constructor(private readonly tx: Transaction) {}

  find(id: string): Promise<Mailing | null> {
    return this.tx.findOneBy(Mailing, { id });
  }

  /** Held until commit: waits for whoever sends of it, and keeps others from changing it. */
  lock(id: string): Promise<Mailing | null> {
    return this.tx.findOne(Mailing, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  /** As `lock`, or null when somebody else holds it at the moment: they do the same work. */
  lockIfFree(id: string): Promise<Mailing | null> {
    return this.tx.findOne(Mailing, {
      where: { id },
      lock: { mode: 'for_no_key_update', onLocked: 'skip_locked' },
    });
  }

  /** Held together with other senders until commit: it is not stopped meanwhile. */
  async holdSending(id: string): Promise<Mailing | null> {
    const mailing = await this.tx.findOne(Mailing, { where: { id }, lock: { mode: 'pessimistic_read' } });
    return mailing?.state === 'sending' ? mailing : null;
  }

  ofConference(conferenceId: string): Promise<Mailing[]> {
    return this.tx.find(Mailing, { where: { conferenceId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /** Those that go out next, the soonest first; of these conferences, or of all. */
  upcoming(conferenceIds: readonly string[] | null): Promise<Mailing[]> {
    const mailings = this.tx
      .createQueryBuilder(Mailing, 'mailing')
      .where(`mailing.state IN ('scheduled','sending')`)
      .orderBy('mailing.dueAt')
      .addOrderBy('mailing.id')
      .limit(10);
    if (conferenceIds) mailings.andWhere('mailing.conferenceId = ANY(:ids)', { ids: [...conferenceIds] });
    return mailings.getMany();
  }

  async set(id: string, change: Partial<Mailing> & { state?: MailingState }): Promise<void> {
    await this.tx.update(Mailing, { id }, change);
  }

  /** Those that wait or are on their way, and rules that are over while their conference may still be moved. */
  async followed(): Promise<Mailing[]> {
    return this.tx
      .createQueryBuilder(Mailing, 'mailing')
      .where(`mailing.state IN ('scheduled','sending')`)
      .orWhere(
        `(mailing.state = 'done' AND mailing.schedule->>'kind' IN ('days','minutes') AND mailing.conferenceId IN (
           SELECT id FROM conferences WHERE state IN ('published','live')))`,
      )
      .orderBy('mailing.dueAt')
      .addOrderBy('mailing.id')
      .getMany();
  }

  /** Those with people to write to: due and not begun, or begun with planned mails that are due. */
  withDue(now: Date): Promise<{ id: string }[]> {
    return this.tx.query(
      `SELECT id FROM mailings m WHERE m.due_at <= $1 AND (m.state = 'scheduled' OR (m.state = 'sending'
         AND EXISTS (SELECT 1 FROM planned_mails p WHERE p.mailing_id = m.id AND p.state = 'planned')))
       ORDER BY due_at, id`,
      [now],
    );
  }

  /** Of those on their way, the ones of which nothing is planned or under way. */
  async nothingLeft(): Promise<Mailing[]> {
    return this.tx
      .createQueryBuilder(Mailing, 'mailing')
      .where(`mailing.state = 'sending'`)
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM planned_mails p WHERE p.mailing_id = mailing.id AND p.state = 'planned')`,
      )
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM mails m WHERE m.batch_id = mailing.id AND m.state IN ('queued','sending'))`,
      )
      .getMany();
  }
}
