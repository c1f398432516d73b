import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { moveAlong, type LocalMoment } from '#platform/local-time';
import { programmeDifference } from '../../domain/programme/programme-difference.js';
import type { ReleasedProgramme, ReleasedSession } from '../../domain/programme/released-session.js';
import { Conference } from '../../persistence/conference.entity.js';
import { ProgrammeSession } from '../../persistence/programme-session.entity.js';
import { Programmes } from '../../persistence/programmes.js';
import { writeRelease } from './write-release.js';

/** How draft and released programme go along when the conference moves. */
export interface ProgrammeMove {
  /** Null when times stay as they are. */
  times: { from: LocalMoment; to: LocalMoment } | null;
  /** Rooms there are at the new place; sessions in others lose theirs. */
  roomIds: ReadonlySet<string>;
}

export interface MovedProgramme {
  draft: ProgrammeSession[];
  released: ReleasedProgramme | null;
  sessions: ReleasedSession[];
}

export async function planMove(
  tx: Transaction,
  conferenceId: string,
  { times, roomIds }: ProgrammeMove,
): Promise<MovedProgramme> {
  const move = (moment: Date): Date => (times ? moveAlong(moment, times.from, times.to) : moment);
  const programmes = new Programmes(tx, conferenceId);
  const released = await programmes.released();
  return {
    draft: (await programmes.draft()).map((session) => ({
      ...session,
      startsAt: session.startsAt && move(session.startsAt),
      endsAt: session.endsAt && move(session.endsAt),
      roomId: session.roomId && roomIds.has(session.roomId) ? session.roomId : null,
    })),
    released,
    sessions: (released?.sessions ?? []).map((session) => ({
      ...session,
      startsAt: move(new Date(session.startsAt)).toISOString(),
      endsAt: move(new Date(session.endsAt)).toISOString(),
      ...(session.roomId && !roomIds.has(session.roomId)
        ? { roomId: null, roomNameZh: null, roomNameEn: null }
        : {}),
    })),
  };
}

/** Writes what was planned; the released one as a version of its own, told by the conference's own notice. */
export async function writeMove(
  tx: Transaction,
  call: Call,
  conference: Conference,
  { draft, released, sessions }: MovedProgramme,
): Promise<void> {
  if (draft.length > 0) {
    await tx.save(ProgrammeSession, draft);
    await tx.increment(Conference, { id: conference.id }, 'programmeVersion', 1);
  }
  if (released && programmeDifference(released.sessions, sessions).length > 0)
    await writeRelease(tx, call, conference.id, {
      before: released,
      sessions,
      noteZh: '随推进会的时间或地点调整',
      noteEn: 'Moved with the conference’s time or place',
      notify: false,
    });
}
