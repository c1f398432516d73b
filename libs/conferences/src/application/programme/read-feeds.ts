import { Injectable } from '@nestjs/common';
import { HttpSettings, MailSettings } from '#config';
import { DomainError } from '#contracts/domain-error';
import { calendarFeed, type CalendarEvent } from '#documents/calendar';
import type { Call, Language } from '#platform/call';
import { Transactions } from '#platform/database';
import type { ConferenceRecord } from '../../domain/conference-record.js';
import { isPublicState } from '../../domain/conference-states.js';
import type { ReleasedProgramme } from '../../domain/programme/released-session.js';
import { Campaign } from '../../persistence/campaign.entity.js';
import { listConferences } from '../../persistence/conference-list.js';
import { Conferences } from '../../persistence/conferences.js';
import { Programmes } from '../../persistence/programmes.js';

const MOST = 500;
const REFRESH_MINUTES = 60;

/** Calendars to subscribe to: one conference with its released sessions, or every conference to come. */
@Injectable()
export class ReadFeeds {
  constructor(
    private readonly transactions: Transactions,
    private readonly http: HttpSettings,
    private readonly mail: MailSettings,
  ) {}

  async conference(call: Call, slug: string, language: Language): Promise<string> {
    const tx = this.transactions.reader;
    const record = await new Conferences(tx).recordBySlug(slug);
    if (!record || !isPublicState(record.state)) throw new DomainError('access.not-found');
    const released = await new Programmes(tx, record.id).released();
    const whole = this.event(call, record, language);
    return calendarFeed(
      whole.summary,
      [whole, ...(released ? this.sessions(whole, record, released, language) : [])],
      { timeZone: record.timeZone, refreshMinutes: REFRESH_MINUTES },
    );
  }

  /** Cancelled ones stay until their day is over, so that calendars strike them out. */
  async upcoming(call: Call, language: Language, campaignId?: string): Promise<string> {
    const tx = this.transactions.reader;
    const campaign = campaignId ? await tx.findOneBy(Campaign, { id: campaignId }) : null;
    if (campaignId && !campaign) throw new DomainError('access.not-found');
    const rows = await listConferences(tx, {
      sight: null,
      states: ['published', 'live', 'cancelled'],
      campaignId,
      endsFrom: call.clock.now(),
      order: 'soonest-first',
      after: null,
      limit: MOST,
    });
    const records = await new Conferences(tx).records(rows.map(({ id }) => id));
    const isChinese = language === 'zh';
    const name = campaign
      ? isChinese
        ? campaign.nameZh
        : campaign.nameEn || campaign.nameZh
      : isChinese
        ? '校企对接推进会'
        : 'School-enterprise conferences';
    return calendarFeed(
      name,
      records
        .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1))
        .map((record) => this.event(call, record, language)),
      { refreshMinutes: REFRESH_MINUTES },
    );
  }

  private event(call: Call, record: ConferenceRecord, language: Language): CalendarEvent {
    const isChinese = language === 'zh';
    const place = isChinese ? [record.venueNameZh, record.addressZh] : [record.venueNameEn, record.addressEn];
    return {
      method: 'PUBLISH',
      uid: `conference-${record.id}@zijin`,
      sequence: record.calendarSequence,
      stamp: call.clock.now(),
      startsAt: record.startsAt,
      endsAt: record.endsAt,
      summary: isChinese ? record.titleZh : record.titleEn,
      location: place.filter(Boolean).join(isChinese ? '，' : ', '),
      url: `${this.http.baseUrl}/c/${record.slug}`,
      organizer: senderOf(this.mail.from),
      status: record.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
    };
  }

  private sessions(
    whole: CalendarEvent,
    record: ConferenceRecord,
    released: ReleasedProgramme,
    language: Language,
  ): CalendarEvent[] {
    const isChinese = language === 'zh';
    return released.sessions.map((session) => {
      const room = isChinese ? session.roomNameZh : session.roomNameEn || session.roomNameZh;
      return {
        ...whole,
        uid: `session-${session.id}@zijin`,
        sequence: released.number + record.calendarSequence,
        startsAt: new Date(session.startsAt),
        endsAt: new Date(session.endsAt),
        summary: isChinese ? session.titleZh : session.titleEn || session.titleZh,
        location: [room, whole.location].filter(Boolean).join(isChinese ? '，' : ', '),
        description: whole.summary,
      };
    });
  }
}

/** `Zijin <zijin@example.org>` → its two parts. */
function senderOf(from: string): { name: string; email: string } {
  const [, name, email] = /^(.*)<([^>]+)>\s*$/.exec(from) ?? [];
  return { name: (name ?? '').replace(/"/g, '').trim() || 'Zijin', email: email ?? from.trim() };
}
