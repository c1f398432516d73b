import type { CalendarEvent, CalendarMethod } from '#documents/calendar';
import { lastReleased, releasedProgramme, type ConferenceRecord, type ReleasedSession } from '#conferences';
import type { Transaction } from '#platform/database';
import { ProgrammePeople } from '../../persistence/programme-people.js';
import { conferenceEvent, sequenceOf } from '../calendar-entry.js';
import type { InHand } from '../require-registration.js';

/** Stays the same over all versions, so that calendars update the entry in place. */
const sessionUid = (sessionId: string, registrationId: string): string =>
  `session-${sessionId}-${registrationId}@zijin`;

/** A session as an entry of one person's calendar. Its sequence grows with every release and every move. */
export function sessionEvent(
  { registration, conference }: InHand,
  session: ReleasedSession,
  releaseNumber: number,
  method: CalendarMethod,
  stamp: Date,
  from: string,
): CalendarEvent {
  const isChinese = registration.language === 'zh';
  const title = isChinese ? session.titleZh : session.titleEn || session.titleZh;
  const room = isChinese ? session.roomNameZh : session.roomNameEn || session.roomNameZh;
  const place = conferenceEvent({ registration, conference }, method, stamp, from);
  return {
    ...place,
    uid: sessionUid(session.id, registration.id),
    sequence: sequenceOf(method, releaseNumber + conference.calendarSequence, registration.version),
    startsAt: new Date(session.startsAt),
    endsAt: new Date(session.endsAt),
    summary: title,
    location: [room, place.location].filter(Boolean).join(isChinese ? '，' : ', '),
    description: isChinese ? conference.titleZh : conference.titleEn,
  };
}

/** The sessions a confirmed person holds a place of, as they were released. */
export async function ownSessions(
  tx: Transaction,
  { registration, conference }: { registration: { id: string }; conference: ConferenceRecord },
): Promise<{ number: number; sessions: ReleasedSession[] }> {
  const signups = await new ProgrammePeople(tx).signups(registration.id);
  const taken = new Set(signups.flatMap(({ sessionId, state }) => (state === 'taken' ? [sessionId] : [])));
  if (taken.size === 0) return { number: 0, sessions: [] };
  const released = await releasedProgramme(tx, conference.id);
  return {
    number: released?.number ?? 0,
    sessions: (released?.sessions ?? []).filter(({ id }) => taken.has(id)),
  };
}

/** Entries of these sessions, as they were released last; also of such as the person gave up or a release took out. */
export async function namedSessionEvents(
  tx: Transaction,
  inHand: InHand,
  sessionIds: readonly string[],
  method: CalendarMethod,
  stamp: Date,
  from: string,
): Promise<CalendarEvent[]> {
  if (sessionIds.length === 0) return [];
  const released = await releasedProgramme(tx, inHand.conference.id);
  return (await lastReleased(tx, inHand.conference.id, sessionIds)).map((session) =>
    sessionEvent(inHand, session, released!.number, method, stamp, from),
  );
}

/** Entries of all own sessions, beside the conference's. */
export async function ownSessionEvents(
  tx: Transaction,
  inHand: InHand,
  method: CalendarMethod,
  stamp: Date,
  from: string,
): Promise<CalendarEvent[]> {
  const { number, sessions } = await ownSessions(tx, inHand);
  return sessions.map((session) => sessionEvent(inHand, session, number, method, stamp, from));
}
