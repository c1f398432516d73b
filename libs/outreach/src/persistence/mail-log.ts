import { Mail, type MailState } from '#platform/mail';
import type { Transaction } from '#platform/database';
import { likeAnywhere } from '#platform/text';

export interface MailQuery {
  /** Only mails of these conferences; null means every mail. */
  conferenceIds: readonly string[] | null;
  state: MailState | null;
  subjectKind: string | null;
  subjectId: string | null;
  batchId: string | null;
  /** Only mails to this address, whatever its case. */
  address: string | null;
  q: string | null;
  limit: number;
  /** `createdAt` and id of the row before. */
  after: readonly (string | number)[] | null;
}

export class MailLog {
  constructor(private readonly tx: Transaction) {}

  /** Newest first. */
  page(query: MailQuery): Promise<Mail[]> {
    const mails = this.tx
      .createQueryBuilder(Mail, 'mail')
      .orderBy('mail.createdAt', 'DESC')
      .addOrderBy('mail.id', 'DESC');
    const { conferenceIds, state, subjectKind, subjectId, batchId, address, q, after } = query;
    if (conferenceIds)
      mails.andWhere('mail.scopeId = ANY(:conferenceIds)', { conferenceIds: [...conferenceIds] });
    if (state) mails.andWhere('mail.state = :state', { state });
    if (subjectKind) mails.andWhere('mail.subjectKind = :subjectKind', { subjectKind });
    if (subjectId) mails.andWhere('mail.subjectId = :subjectId', { subjectId });
    if (batchId) mails.andWhere('mail.batchId = :batchId', { batchId });
    if (address) mails.andWhere('lower(mail.toAddress) = lower(:address)', { address });
    if (q)
      mails.andWhere(
        `(lower(mail.toName) LIKE :q OR lower(mail.toAddress) LIKE :q OR lower(mail.subjectLine) LIKE :q)`,
        { q: likeAnywhere(q) },
      );
    if (after)
      mails.andWhere('(mail.createdAt, mail.id) < (:at, :id)', {
        at: String(after[0]),
        id: String(after[1]),
      });
    return mails.limit(query.limit).getMany();
  }

  /** How many mails of this conference could not be delivered. */
  countFailed(conferenceId: string): Promise<number> {
    return this.tx.countBy(Mail, { scopeId: conferenceId, state: 'failed' });
  }

  withId(id: string): Promise<Mail | null> {
    return this.tx.findOneBy(Mail, { id });
  }

  /** The MIME source, or null when it was not yet composed or is no longer kept. */
  /** What pointed at a mail points at the one that was sent in its place. */
  async replace(id: string, by: string): Promise<void> {
    await this.tx.query('UPDATE planned_mails SET mail_id = $2 WHERE mail_id = $1', [id, by]);
    await this.tx.query('UPDATE invitations SET mail_id = $2 WHERE mail_id = $1', [id, by]);
  }

  async sourceOf(id: string): Promise<Buffer | null> {
    const mail = await this.tx.findOne(Mail, { where: { id }, select: { id: true, source: true } });
    return mail?.source ?? null;
  }
}
