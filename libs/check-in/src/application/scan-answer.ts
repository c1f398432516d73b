import type { ParticipantType, RefusalReason, ScanVerdict } from '#contracts/vocabulary';
import type { Language } from '#platform/call';
import { inLanguage } from '../domain/words.js';
import type { AnsweredScan } from '../persistence/scans.js';

export interface ScanAnswer {
  scanId: string;
  nonce: string;
  verdict: ScanVerdict;
  reason: RefusalReason | null;
  firstAt: string | null;
  pointName: string | null;
  registrationId: string | null;
  name: string | null;
  organisation: string | null;
  participantType: ParticipantType | null;
  seat: string | null;
  happenedAt: string;
  isClockDoubtful: boolean;
}

export const scanAnswer = (language: Language, scan: AnsweredScan): ScanAnswer => ({
  scanId: scan.id,
  nonce: scan.nonce,
  verdict: scan.verdict,
  reason: scan.reason,
  firstAt: scan.first_at?.toISOString() ?? null,
  pointName:
    scan.point_name_zh === null ? null : inLanguage(language, scan.point_name_zh, scan.point_name_en),
  registrationId: scan.registration_id,
  name: scan.name,
  organisation: scan.name === null ? null : inLanguage(language, scan.organisation_zh, scan.organisation_en),
  participantType: scan.participant_type,
  seat: null,
  happenedAt: scan.happened_at.toISOString(),
  isClockDoubtful: scan.is_clock_doubtful,
});
