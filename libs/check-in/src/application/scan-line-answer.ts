import type { RefusalReason, ScanMethod, ScanVerdict } from '#contracts/vocabulary';
import type { Language } from '#platform/call';
import { inLanguage } from '../domain/words.js';
import type { ScanLine } from '../persistence/door-status.js';

export interface ScanLineAnswer {
  scanId: string;
  registrationId: string | null;
  verdict: ScanVerdict;
  reason: RefusalReason | null;
  method: ScanMethod;
  name: string | null;
  organisation: string | null;
  pointId: string;
  pointName: string;
  deviceLabel: string | null;
  happenedAt: string;
  isClockDoubtful: boolean;
  isAnnulled: boolean;
}

export const scanLineAnswer = (language: Language, line: ScanLine): ScanLineAnswer => ({
  scanId: line.id,
  registrationId: line.registration_id,
  verdict: line.verdict,
  reason: line.reason,
  method: line.method,
  name: line.name,
  organisation: line.name === null ? null : inLanguage(language, line.organisation_zh, line.organisation_en),
  pointId: line.point_id,
  pointName: inLanguage(language, line.point_zh, line.point_en),
  deviceLabel: line.device_label,
  happenedAt: line.happened_at.toISOString(),
  isClockDoubtful: line.is_clock_doubtful,
  isAnnulled: line.is_annulled,
});
