import type { ConferenceRecord } from '#conferences';
import type { CalendarEvent, CalendarMethod } from '#documents/calendar';
import { conferenceEvent } from '#registration';
import { aboutWords, placeWords, whoWords } from '../../domain/meetings/meeting-words.js';
import type { Person } from '../../persistence/meetings/people.js';
import type { StandingMeeting } from './placed-meetings.js';

/** What an entry says of a meeting; a cancelled one has no table any more. */
export type EntryMeeting = Pick<StandingMeeting, 'id' | 'version' | 'startsAt' | 'endsAt' | 'people'> &
  Partial<Pick<StandingMeeting, 'item' | 'about' | 'table' | 'room'>>;

/** Whose calendar, and who writes into it. */
export interface EntryReader {
  reader: Person;
  conference: ConferenceRecord;
  stamp: Date;
  from: string;
}

/**
 * A meeting as an entry of one person's calendar. It stays one entry over all changes; its SEQUENCE grows with each
 * change of the meeting, its cancelling included, and with each move of the conference (RFC 5545 §3.8.7.4).
 */
export function meetingEvent(
  { reader, conference, stamp, from }: EntryReader,
  meeting: EntryMeeting,
  method: CalendarMethod,
  url?: string,
): CalendarEvent {
  const { language, id: registrationId } = reader;
  const whole = conferenceEvent(
    { registration: { ...reader, version: 1 }, conference },
    method,
    stamp,
    from,
    url,
  );
  const others = meeting.people.filter(({ id }) => id !== registrationId);
  const who = whoWords(others, language);
  return {
    ...whole,
    uid: `meeting-${meeting.id}-${registrationId}@zijin`,
    sequence: conference.calendarSequence + meeting.version,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    summary: language === 'zh' ? `洽谈：${who}` : `Meeting: ${who}`,
    location: [meeting.table && placeWords(meeting.table.number, meeting.room, language), whole.location]
      .filter(Boolean)
      .join(language === 'zh' ? '，' : ', '),
    description: [aboutWords(meeting, language), whole.summary].filter(Boolean).join('\n'),
  };
}
