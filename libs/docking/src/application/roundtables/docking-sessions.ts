import { releasedProgramme, type ReleasedSession } from '#conferences';
import type { Transaction } from '#platform/database';
import type { Span } from '../../domain/meetings/slots.js';
import { DockingSession } from '../../persistence/roundtables/docking-session.entity.js';

/** A docking session of the released programme, and what docking says of it. */
export interface SessionOfDocking extends Span {
  id: string;
  released: ReleasedSession;
  fieldId: string | null;
  isForMeetings: boolean;
}

/** A room that a session has for itself for a while. */
export interface RoomInUse extends Span {
  sessionId: string;
  roomId: string;
  titleZh: string;
  titleEn: string;
}

/** Every docking session of the released programme, by time. */
export async function dockingSessions(tx: Transaction, conferenceId: string): Promise<SessionOfDocking[]> {
  const released = ((await releasedProgramme(tx, conferenceId))?.sessions ?? []).filter(
    ({ kind }) => kind === 'docking',
  );
  if (released.length === 0) return [];
  const said = new Map(
    (await tx.findBy(DockingSession, { conferenceId })).map((row) => [row.sessionId, row]),
  );
  return released.map((session) => ({
    id: session.id,
    released: session,
    startsAt: new Date(session.startsAt),
    endsAt: new Date(session.endsAt),
    fieldId: said.get(session.id)?.fieldId ?? null,
    isForMeetings: said.get(session.id)?.isForMeetings ?? false,
  }));
}

/** One people sign up for, with a room and people of its own. */
export const isThemed = ({ released, isForMeetings }: SessionOfDocking): boolean =>
  released.signUp !== null && !isForMeetings;

/** Rooms in which nobody can meet one to one meanwhile. */
export async function roomsInUse(tx: Transaction, conferenceId: string): Promise<RoomInUse[]> {
  return (await dockingSessions(tx, conferenceId)).flatMap((session) => {
    const { id, startsAt, endsAt, released } = session;
    if (!isThemed(session) || !released.roomId) return [];
    const { roomId, titleZh, titleEn } = released;
    return [{ sessionId: id, roomId, startsAt, endsAt, titleZh, titleEn: titleEn || titleZh }];
  });
}
