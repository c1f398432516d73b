import { queryPrepared, type Transaction } from '#platform/database';
import type { ParticipantType, RefusalReason, ScanMethod, ScanVerdict } from '#contracts/vocabulary';
import type { ScanScope } from '../domain/scan-scope.js';
import { recordScan } from './record-scan.sql.js';
import { Scan } from './scan.entity.js';

export interface NewScan {
  id: string;
  conferenceId: string;
  pointId: string;
  nonce: string;
  /** Of a well-signed code, and the key that signed it. */
  ticketId: string | null;
  keyId: number | null;
  /** The person chosen from the list. */
  registrationId: string | null;
  codeFault: 'unknown-code' | 'other-conference' | null;
  method: ScanMethod;
  scannedAt: Date;
  happenedAt: Date;
  isClockDoubtful: boolean;
  receivedAt: Date;
  userId: string | null;
  deviceLabel: string | null;
}

export interface AnsweredScan {
  id: string;
  nonce: string;
  point_id: string;
  registration_id: string | null;
  ticket_id: string | null;
  verdict: ScanVerdict;
  reason: RefusalReason | null;
  first_at: Date | null;
  happened_at: Date;
  is_clock_doubtful: boolean;
  point_name_zh: string | null;
  point_name_en: string | null;
  name: string | null;
  participant_type: ParticipantType | null;
  organisation_zh: string | null;
  organisation_en: string | null;
}

export class Scans {
  constructor(private readonly tx: Transaction) {}

  /** Stores the scan and gives the answer, or the stored answer of its nonce. Null: not a place this user may scan at, or nobody of it. */
  async record(scan: NewScan, scope: ScanScope): Promise<AnsweredScan | null> {
    const [answer] = await queryPrepared<AnsweredScan>(this.tx, recordScan, [
      scan.id,
      scan.conferenceId,
      scan.pointId,
      scan.nonce,
      scan.ticketId,
      scan.registrationId,
      scan.codeFault,
      scan.method,
      scan.scannedAt,
      scan.happenedAt,
      scan.isClockDoubtful,
      scan.receivedAt,
      scan.userId,
      scan.deviceLabel,
      scope.isEverywhere,
      scope.conferenceIds,
      scope.campaignIds,
      scan.keyId,
    ]);
    return answer ?? null;
  }

  find(id: string): Promise<Scan | null> {
    return this.tx.findOneBy(Scan, { id });
  }

  /** Holds back every scan of this person until the transaction ends. False when nobody is inside. */
  async lockEntry(registrationId: string): Promise<boolean> {
    const rows = await this.tx.query<unknown[]>(
      'SELECT FROM check_in_entries WHERE registration_id = $1 FOR UPDATE',
      [registrationId],
    );
    return rows.length > 0;
  }

  /** True when this call annulled it, false when it was annulled already. */
  async annul(scanId: string, at: Date, by: string | null, reason: string): Promise<boolean> {
    const result = await this.tx.query<[unknown[], number]>(
      `UPDATE scans SET annulled_at = $2, annulled_by = $3, annulled_reason = $4
       WHERE id = $1 AND annulled_at IS NULL RETURNING id`,
      [scanId, at, by, reason],
    );
    return result[1] === 1;
  }

  /** When no green scan is left, nobody was let in: the ambers that leaned on it go with it. */
  async annulWhatLeaned(registrationId: string, at: Date, by: string | null, reason: string): Promise<void> {
    await this.tx.query(
      `UPDATE scans s SET annulled_at = $2, annulled_by = $3, annulled_reason = $4
       WHERE s.registration_id = $1 AND s.verdict = 'already-admitted' AND s.annulled_at IS NULL
         AND NOT EXISTS (SELECT FROM scans g WHERE g.registration_id = $1 AND g.verdict = 'admitted'
           AND g.annulled_at IS NULL)`,
      [registrationId, at, by, reason],
    );
  }

  /** Makes the entry follow from the scans again. Gives whether the person is inside. */
  async deriveEntry(registrationId: string): Promise<boolean> {
    const [first] = await this.tx.query<{ id: string; point_id: string; happened_at: Date }[]>(
      `SELECT id, point_id, happened_at FROM scans
       WHERE registration_id = $1 AND verdict <> 'refused' AND annulled_at IS NULL
       ORDER BY happened_at, point_id LIMIT 1`,
      [registrationId],
    );
    if (first)
      await this.tx.query(
        `UPDATE check_in_entries SET scan_id = $2, point_id = $3, entered_at = $4 WHERE registration_id = $1`,
        [registrationId, first.id, first.point_id, first.happened_at],
      );
    else await this.tx.query('DELETE FROM check_in_entries WHERE registration_id = $1', [registrationId]);
    await this.tx.query('UPDATE registrations SET arrived_at = $2 WHERE id = $1', [
      registrationId,
      first?.happened_at ?? null,
    ]);
    return first !== undefined;
  }
}
