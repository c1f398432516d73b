import type { SessionKind } from '#contracts/vocabulary';
import type { Transaction } from '#platform/database';

export interface StageSession {
  id: string;
  kind: SessionKind;
  titleZh: string;
  titleEn: string;
  startsAt: Date | null;
  endsAt: Date | null;
  minutes: number;
}

/** Sessions of a conference in which items are shown, by time. */
export const stageSessions = (tx: Transaction, conferenceId: string): Promise<StageSession[]> =>
  tx.query(
    `SELECT id, kind, title_zh AS "titleZh", title_en AS "titleEn", starts_at AS "startsAt", ends_at AS "endsAt", minutes
     FROM programme_sessions WHERE conference_id = $1 AND kind IN ('demand-release', 'achievement-release')
     ORDER BY starts_at NULLS LAST, position`,
    [conferenceId],
  );
