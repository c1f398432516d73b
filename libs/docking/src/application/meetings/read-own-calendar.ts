import { Injectable } from '@nestjs/common';
import { HttpSettings, MailSettings } from '#config';
import { calendarFeed } from '#documents/calendar';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { meetingEvent } from './meeting-entries.js';
import { ownPerson } from './own-person.js';
import { standingMeetings } from './placed-meetings.js';

/** Plans change on the day itself; most calendars ask less often than they are told. */
const REFRESH_MINUTES = 15;

/** A person's meetings as a calendar to subscribe to, or to keep as a file. Changes nothing. */
@Injectable()
export class ReadOwnCalendar {
  constructor(
    private readonly transactions: Transactions,
    private readonly http: HttpSettings,
    private readonly mail: MailSettings,
  ) {}

  async run(call: Call, token: string): Promise<string> {
    const tx = this.transactions.reader;
    const { person, conference } = await ownPerson(tx, call, token, 'read');
    const isZh = person.language === 'zh';
    const whose = { reader: person, conference, stamp: call.clock.now(), from: this.mail.from };
    const standing = person.state === 'confirmed' ? await standingMeetings(tx, conference.id, person.id) : [];
    const events = standing.map((meeting) => ({
      ...meetingEvent(whose, meeting, 'PUBLISH', `${this.http.baseUrl}/r/${token}/meetings`),
      status: conference.state === 'cancelled' ? ('CANCELLED' as const) : ('CONFIRMED' as const),
    }));
    const title = isZh ? conference.titleZh : conference.titleEn || conference.titleZh;
    return calendarFeed(isZh ? `我的洽谈：${title}` : `My meetings: ${title}`, events, {
      timeZone: conference.timeZone,
      refreshMinutes: REFRESH_MINUTES,
    });
  }
}
