import { releasedProgramme, type ReleasedSession } from '#conferences';
import type { Transaction } from '#platform/database';

/** The sessions of signing in the released programme, by time. */
export async function signingSessions(tx: Transaction, conferenceId: string): Promise<ReleasedSession[]> {
  const sessions = (await releasedProgramme(tx, conferenceId))?.sessions ?? [];
  return sessions.filter(({ kind }) => kind === 'signing');
}

/** The session a ceremony takes place in: the one chosen, as long as it is released, else the first. */
export async function signingSession(
  tx: Transaction,
  ceremony: { conferenceId: string; sessionId: string | null },
): Promise<ReleasedSession | null> {
  const sessions = await signingSessions(tx, ceremony.conferenceId);
  return sessions.find(({ id }) => id === ceremony.sessionId) ?? sessions[0] ?? null;
}
