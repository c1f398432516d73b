import type { RefusalReason, ScanMethod, ScanVerdict } from '#contracts/vocabulary';
import type { Transaction } from '#platform/database';

export interface ScanOfRegistration {
  happened_at: Date;
  verdict: ScanVerdict;
  reason: RefusalReason | null;
  method: ScanMethod;
  user_id: string | null;
  device_label: string | null;
  point_zh: string;
  point_en: string;
  annulled_at: Date | null;
  annulled_reason: string | null;
}

/** Every scan of one registration, annulled ones too. */
export const scansOfRegistration = (tx: Transaction, registrationId: string): Promise<ScanOfRegistration[]> =>
  tx.query(
    `SELECT s.happened_at, s.verdict, s.reason, s.method, s.user_id, s.device_label, p.name_zh AS point_zh,
       p.name_en AS point_en, s.annulled_at, s.annulled_reason
     FROM scans s JOIN check_in_points p ON p.id = s.point_id
     WHERE s.registration_id = $1 ORDER BY s.happened_at, s.id`,
    [registrationId],
  );
