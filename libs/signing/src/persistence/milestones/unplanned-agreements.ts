import type { Transaction } from '#platform/database';
import { MilestonePlan } from './milestone-plan.entity.js';

export interface SignedAgreement {
  id: string;
  conferenceId: string;
  kindId: string;
  signedAt: Date;
  timeZone: string;
}

/** Agreements whose milestones do not fit their state: signed without any yet, or not signed any more. */
export class UnplannedAgreements {
  constructor(private readonly tx: Transaction) {}

  /** Whether there is anything to do; of one conference, or of all. */
  async isDue(conferenceId: string | null): Promise<boolean> {
    const rows: unknown[] = await this.tx.query(
      `SELECT 1 FROM agreements a WHERE ($1::uuid IS NULL OR a.conference_id = $1) AND (
         (a.state IN ('signed','in-force') AND NOT EXISTS (SELECT 1 FROM milestone_plans p WHERE p.agreement_id = a.id))
         OR (a.state NOT IN ('signed','in-force') AND EXISTS (SELECT 1 FROM milestone_plans p WHERE p.agreement_id = a.id)))
       LIMIT 1`,
      [conferenceId],
    );
    return rows.length > 0;
  }

  /** Locked, so that nobody makes theirs at the same time. */
  signed(conferenceId: string | null): Promise<SignedAgreement[]> {
    return this.tx.query(
      `SELECT a.id, a.conference_id AS "conferenceId", a.kind_id AS "kindId", a.signed_at AS "signedAt",
         c.time_zone AS "timeZone"
       FROM agreements a JOIN conferences c ON c.id = a.conference_id
       WHERE ($1::uuid IS NULL OR a.conference_id = $1) AND a.state IN ('signed','in-force')
         AND NOT EXISTS (SELECT 1 FROM milestone_plans p WHERE p.agreement_id = a.id)
       ORDER BY a.id LIMIT 500 FOR UPDATE OF a SKIP LOCKED`,
      [conferenceId],
    );
  }

  /** Marks it as planned; false where somebody else has. */
  async claim(agreementId: string, madeAt: Date): Promise<boolean> {
    const { raw } = await this.tx
      .createQueryBuilder()
      .insert()
      .into(MilestonePlan)
      .values({ agreementId, madeAt })
      .orIgnore()
      .returning('agreement_id')
      .execute();
    return (raw as unknown[]).length > 0;
  }

  /** Planned, and by now back before the signing or withdrawn; locked. */
  unsigned(
    conferenceId: string | null,
  ): Promise<{ id: string; conferenceId: string; isWithdrawn: boolean; reason: string }[]> {
    return this.tx.query(
      `SELECT a.id, a.conference_id AS "conferenceId", a.state = 'withdrawn' AS "isWithdrawn",
         a.withdrawn_reason AS reason
       FROM agreements a JOIN milestone_plans p ON p.agreement_id = a.id
       WHERE ($1::uuid IS NULL OR a.conference_id = $1) AND a.state NOT IN ('signed','in-force')
       ORDER BY a.id LIMIT 500 FOR UPDATE OF a SKIP LOCKED`,
      [conferenceId],
    );
  }

  /** Of an undone signing: what nobody has said anything about was never to be. */
  async forgetUntouched(agreementId: string): Promise<void> {
    await this.tx.query(
      `DELETE FROM milestones m WHERE m.agreement_id = $1 AND m.state = 'open' AND m.version = 1
         AND NOT EXISTS (SELECT 1 FROM milestone_reports r WHERE r.milestone_id = m.id)
         AND NOT EXISTS (SELECT 1 FROM milestone_files f WHERE f.milestone_id = m.id)`,
      [agreementId],
    );
  }

  async unplan(agreementId: string): Promise<void> {
    await this.tx.delete(MilestonePlan, { agreementId });
  }
}
