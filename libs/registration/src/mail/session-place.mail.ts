import { Injectable } from '@nestjs/common';
import { MailSettings } from '#config';
import { releasedProgramme } from '#conferences';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { namedSessionEvents } from '../application/programme/session-entries.js';
import { Signups } from '../persistence/signups.js';
import { calendarParts } from './calendar-parts.js';
import { closingOf, greetingOf, letterOf } from './letter.js';
import { PersonalLinks } from './personal-links.js';
import { timeSpan } from './time-span.js';

/** A place of a session became free and is this person's now; nothing is asked. */
@Injectable()
@Composes('registration.session-place')
export class SessionPlaceMail implements MailComposer {
  constructor(
    private readonly links: PersonalLinks,
    private readonly settings: MailSettings,
  ) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await letterOf(tx, mail);
    const { sessionId } = mail.data as { sessionId: string };
    if (letter?.registration.state !== 'confirmed' || letter.conference.state === 'cancelled') return null;
    const own = await new Signups(tx).of(letter.registration.id);
    const released = await releasedProgramme(tx, letter.conference.id);
    const session = released?.sessions.find(({ id }) => id === sessionId);
    const isTaken = own.some((signup) => signup.sessionId === sessionId && signup.state === 'taken');
    if (!session || !isTaken) return null;
    const { isChinese } = letter;
    const title = isChinese ? session.titleZh : session.titleEn || session.titleZh;
    const span = { startsAt: new Date(session.startsAt), endsAt: new Date(session.endsAt) };
    const when = timeSpan({ ...span, timeZone: letter.conference.timeZone }, mail.language);
    const events = await namedSessionEvents(
      tx,
      letter,
      [sessionId],
      'REQUEST',
      call.clock.now(),
      this.settings.from,
    );
    return {
      subject: isChinese ? `您已获得环节名额：${title}` : `You have a place in the session: ${title}`,
      greeting: greetingOf(letter),
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `您候补的环节“${title}”（${when}）有名额空出，已为您登记，无需确认。如不能参加，请在个人页面取消该环节，把名额留给下一位。`
            : `A place became free in “${title}” (${when}), for which you were waiting. It is yours; there is nothing to confirm. If you cannot come, take the session out on your page so that the next person gets it.`,
        },
        letter.facts,
        {
          kind: 'button',
          label: isChinese ? '查看我的报名' : 'See my registration',
          url: await this.links.issue(tx, call, letter),
        },
      ],
      closing: closingOf(letter),
      ...calendarParts(events),
    };
  }
}
