import type { FieldFault } from '#contracts/domain-error';

export interface PlannedSession {
  titleZh: string;
  roomId: string | null;
  startsAt: Date;
  endsAt: Date;
}

/**
 * What is wrong with a programme: sessions that end before they start or lie outside the conference, rooms of another
 * venue, one room twice at a time. Sessions may run in parallel in different rooms, or without a room.
 * Fields are named `sessions.<index>.<field>`.
 */
export function programmeFaults(
  sessions: readonly PlannedSession[],
  conference: { startsAt: Date; endsAt: Date },
  roomIds: ReadonlySet<string>,
): FieldFault[] {
  const faults: FieldFault[] = [];
  sessions.forEach((session, index) => {
    const fault = (field: string, code: FieldFault['code'], params?: FieldFault['params']): number =>
      faults.push({ field: `sessions.${index}.${field}`, code, params });
    if (session.endsAt <= session.startsAt) fault('endsAt', 'conferences.ends-before-start');
    if (session.startsAt < conference.startsAt || session.startsAt >= conference.endsAt)
      fault('startsAt', 'conferences.session-outside', { title: session.titleZh });
    else if (session.endsAt > conference.endsAt)
      fault('endsAt', 'conferences.session-outside', { title: session.titleZh });
    if (session.roomId === null) return;
    if (!roomIds.has(session.roomId)) fault('roomId', 'conferences.room-not-here');
    const other = sessions
      .slice(0, index)
      .find(
        (earlier) =>
          earlier.roomId === session.roomId &&
          earlier.startsAt < session.endsAt &&
          session.startsAt < earlier.endsAt,
      );
    if (other) fault('roomId', 'conferences.room-twice', { title: other.titleZh });
  });
  return faults;
}
