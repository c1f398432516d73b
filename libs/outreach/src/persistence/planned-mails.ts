import type { AudienceSource } from '#contracts/outreach/audience';
import type { SkipReason } from '#contracts/outreach/mailing';
import { newId, type Transaction, type Write } from '#platform/database';

export interface PlannedPerson {
  id: string;
  recipientKind: AudienceSource;
  recipientId: string;
}

/** The mails of one mailing that wait for their time, and what became of them. */
export class PlannedMails {
  constructor(
    private readonly tx: Transaction,
    private readonly mailingId: string,
  ) {}

  /**
   * Plans whoever is not planned yet; the unique constraint keeps each once, in one order for everyone. Those who were
   * left out and are concerned again get their turn.
   */
  async plan(people: readonly { kind: AudienceSource; id: string }[], dueAt: Date): Promise<number> {
    if (people.length === 0) return 0;
    const inOrder = people.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const ids = inOrder.map(({ id }) => id);
    const [, again] = (await this.tx.query(
      `UPDATE planned_mails SET state = 'planned', skip_reason = NULL, due_at = $3
       WHERE mailing_id = $1 AND state = 'skipped' AND recipient_id = ANY($2)
         AND skip_reason IN ('no-longer-concerned','opted-out','no-address')`,
      [this.mailingId, ids, dueAt],
    )) as [unknown, number];
    const added = (await this.tx.query(
      `INSERT INTO planned_mails (id, mailing_id, recipient_kind, recipient_id, due_at)
       SELECT id, $1, kind, recipient, $2 FROM unnest($3::uuid[], $4::text[], $5::uuid[]) AS who(id, kind, recipient)
       WHERE NOT EXISTS (SELECT 1 FROM planned_mails p WHERE p.mailing_id = $1 AND p.recipient_id = who.recipient)
       ORDER BY recipient ON CONFLICT DO NOTHING RETURNING id`,
      [this.mailingId, dueAt, inOrder.map(() => newId()), inOrder.map(({ kind }) => kind), ids],
    )) as unknown[];
    return again + added.length;
  }

  /** Those due, longest first, locked; nobody else gets them. */
  claimDue(now: Date, limit: number): Promise<PlannedPerson[]> {
    return this.tx.query(
      `SELECT id, recipient_kind AS "recipientKind", recipient_id AS "recipientId" FROM planned_mails
       WHERE mailing_id = $1 AND state = 'planned' AND due_at <= $2
       ORDER BY due_at, id LIMIT $3 FOR UPDATE SKIP LOCKED`,
      [this.mailingId, now, limit],
    );
  }

  /** Every planned mail moves to this time, and those that came too late have theirs again. */
  async moveTo(dueAt: Date, isInTime: boolean): Promise<void> {
    await this.tx.query(
      `UPDATE planned_mails SET due_at = $2, state = 'planned', skip_reason = NULL
       WHERE mailing_id = $1 AND (state = 'planned' OR ($3 AND state = 'skipped' AND skip_reason = 'too-late'))`,
      [this.mailingId, dueAt, isInTime],
    );
  }

  /** Nobody planned gets it; each row says why. */
  async skipAll(reason: SkipReason): Promise<number> {
    const [, skipped] = (await this.tx.query(
      `UPDATE planned_mails SET state = 'skipped', skip_reason = $2 WHERE mailing_id = $1 AND state = 'planned'`,
      [this.mailingId, reason],
    )) as [unknown, number];
    return skipped;
  }

  /** Whoever was left when it was stopped is planned again: those not begun, and those whose mail had not left. */
  async takeUp(dueAt: Date): Promise<number> {
    const [, again] = (await this.tx.query(
      `UPDATE planned_mails p SET state = 'planned', skip_reason = NULL, mail_id = NULL, due_at = $2
       WHERE p.mailing_id = $1 AND ((p.state = 'skipped' AND p.skip_reason = 'stopped') OR (p.state = 'enqueued'
         AND EXISTS (SELECT 1 FROM mails m WHERE m.id = p.mail_id AND m.state = 'dropped' AND (m.is_stopped OR m.last_reply = 'stopped'))))`,
      [this.mailingId, dueAt],
    )) as [unknown, number];
    return again;
  }

  /** Forgets whoever is planned or was left out: they are asked for anew. */
  async forget(): Promise<void> {
    await this.tx.query(`DELETE FROM planned_mails WHERE mailing_id = $1 AND state <> 'enqueued'`, [
      this.mailingId,
    ]);
  }

  async hasSent(): Promise<boolean> {
    const rows: unknown[] = await this.tx.query(
      `SELECT 1 FROM planned_mails WHERE mailing_id = $1 AND state = 'enqueued' LIMIT 1`,
      [this.mailingId],
    );
    return rows.length > 0;
  }
}

/** Planned mails that became mails, in the order of their ids; for `writeAll`. */
export const enqueuedWrite = (ids: readonly string[], mailIds: readonly string[]): Write | null =>
  ids.length === 0
    ? null
    : {
        name: 'planned-enqueued',
        text: `UPDATE planned_mails p SET state = 'enqueued', mail_id = now_mail.mail_id
               FROM unnest($1::uuid[], $2::uuid[]) AS now_mail(id, mail_id) WHERE p.id = now_mail.id`,
        values: [ids, mailIds],
      };

/** Invitations that leave now know their mail; for `writeAll`. */
export const invitationMailWrite = (ids: readonly string[], mailIds: readonly string[]): Write | null =>
  ids.length === 0
    ? null
    : {
        name: 'invitation-mails',
        text: `UPDATE invitations i SET mail_id = now_mail.mail_id
               FROM unnest($1::uuid[], $2::uuid[]) AS now_mail(id, mail_id) WHERE i.id = now_mail.id`,
        values: [ids, mailIds],
      };

/** Planned mails that nobody gets; for `writeAll`. */
export const skippedWrite = (skipped: readonly { id: string; reason: SkipReason }[]): Write | null =>
  skipped.length === 0
    ? null
    : {
        name: 'planned-skipped',
        text: `UPDATE planned_mails p SET state = 'skipped', skip_reason = left_out.reason
               FROM unnest($1::uuid[], $2::text[]) AS left_out(id, reason) WHERE p.id = left_out.id`,
        values: [skipped.map(({ id }) => id), skipped.map(({ reason }) => reason)],
      };
