import { announceProgramme } from '#contracts/jobs/conferences';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, type Transaction } from '#platform/database';
import { recordJob } from '#platform/outbox';
import { concernsEverybody } from '../../domain/programme/programme-difference.js';
import type { ReleasedProgramme, ReleasedSession } from '../../domain/programme/released-session.js';
import { Conference } from '../../persistence/conference.entity.js';
import { Programmes } from '../../persistence/programmes.js';
import { SessionPlaces } from '../../persistence/session-places.entity.js';

export interface Release {
  before: ReleasedProgramme | null;
  sessions: readonly ReleasedSession[];
  noteZh?: string | null;
  noteEn?: string | null;
  /** Whether those concerned are written to. */
  notify: boolean;
}

/** Makes these sessions what the public sees: the next number, with the places of its sessions. */
export async function writeRelease(
  tx: Transaction,
  call: Call,
  conferenceId: string,
  { before, sessions, noteZh, noteEn, notify }: Release,
): Promise<number> {
  const number = (before?.number ?? 0) + 1;
  await new Programmes(tx, conferenceId).addRelease({
    id: newId(),
    number,
    releasedAt: call.clock.now(),
    releasedById: call.actor.kind === 'user' ? call.actor.userId : null,
    sessions: [...sessions],
    noteZh: noteZh ?? '',
    noteEn: noteEn ?? '',
  });
  await writeSessionPlaces(tx, conferenceId, sessions);
  if (concernsEverybody(before?.sessions ?? [], sessions))
    await tx.increment(Conference, { id: conferenceId }, 'calendarSequence', 1);
  if (before) await recordJob(tx, announceProgramme, { conferenceId, number, notify });
  await recordAudit(tx, call, {
    action: 'conference.programme-released',
    subject: { kind: 'conference', id: conferenceId },
    scopeId: conferenceId,
    details: { number, sessions: sessions.length, notify },
  });
  return number;
}

/**
 * Nobody loses a place by fewer of them. Of a session that one signs up for no more the taken ones stay and the others
 * are gone; those of a session that is gone end once its people were told.
 */
async function writeSessionPlaces(
  tx: Transaction,
  conferenceId: string,
  sessions: readonly ReleasedSession[],
): Promise<void> {
  // In one order for everyone, so that no two lockers wait for each other.
  const open = sessions
    .flatMap(({ id, signUp }) => (signUp ? [{ id, ...signUp }] : []))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ids = open.map(({ id }) => id);
  await tx.query(
    'DELETE FROM session_places WHERE conference_id = $1 AND taken = 0 AND NOT session_id = ANY($2)',
    [conferenceId, ids],
  );
  await tx.query(
    'UPDATE session_places SET capacity = taken, is_closed = true WHERE conference_id = $1 AND NOT session_id = ANY($2)',
    [conferenceId, ids],
  );
  for (const { id, places, participantTypes } of open) {
    const now = await tx.findOne(SessionPlaces, {
      where: { sessionId: id },
      lock: { mode: 'pessimistic_write' },
    });
    const row = { participantTypes, isClosed: false, capacity: Math.max(places, now?.taken ?? 0) };
    if (now) await tx.update(SessionPlaces, { sessionId: id }, row);
    else await tx.insert(SessionPlaces, { sessionId: id, conferenceId, taken: 0, ...row });
  }
}
