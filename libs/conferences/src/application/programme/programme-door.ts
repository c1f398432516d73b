import type { Transaction } from '#platform/database';
import { concernsEverybody, programmeDifference } from '../../domain/programme/programme-difference.js';
import type { ReleasedProgramme, ReleasedSession } from '../../domain/programme/released-session.js';
import { Programmes } from '../../persistence/programmes.js';
import type { ProgrammeChange } from './programme-audience.js';

/** The programme as the public knows it; null before the first release. */
export const releasedProgramme = (tx: Transaction, conferenceId: string): Promise<ReleasedProgramme | null> =>
  new Programmes(tx, conferenceId).released();

/** These sessions as they were released last, also such as are released no more; by time. */
export const lastReleased = (
  tx: Transaction,
  conferenceId: string,
  sessionIds: readonly string[],
): Promise<ReleasedSession[]> => new Programmes(tx, conferenceId).lastReleased(sessionIds);

/** What the release of this number changed against the one before; null when there is no such release. */
export async function findProgrammeChange(
  tx: Transaction,
  conferenceId: string,
  number: number,
): Promise<ProgrammeChange | null> {
  const programmes = new Programmes(tx, conferenceId);
  const release = await programmes.release(number);
  if (!release) return null;
  const before = (await programmes.release(number - 1))?.sessions ?? [];
  return {
    changes: programmeDifference(before, release.sessions),
    concernsEverybody: concernsEverybody(before, release.sessions),
  };
}

/** Ends the places of sessions that are released no more, once nobody holds one. */
export async function dropUnreleasedPlaces(tx: Transaction, conferenceId: string): Promise<void> {
  const released = await new Programmes(tx, conferenceId).released();
  const ids = (released?.sessions ?? []).flatMap(({ id, signUp }) => (signUp ? [id] : []));
  await tx.query(
    'DELETE FROM session_places WHERE conference_id = $1 AND taken = 0 AND NOT session_id = ANY($2)',
    [conferenceId, ids],
  );
}
