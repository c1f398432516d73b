import { Injectable } from '@nestjs/common';
import { MailSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { conferenceEvent } from '../application/calendar-entry.js';
import { ownSessionEvents } from '../application/programme/session-entries.js';
import { isActive } from '../domain/registration-state.js';
import { calendarParts } from './calendar-parts.js';
import { closingOf, greetingOf, letterOf } from './letter.js';
import { PersonalLinks } from './personal-links.js';

/** Time or place changed; the calendar entry follows. */
@Injectable()
@Composes('registration.conference-changed')
export class ConferenceChangedMail implements MailComposer {
  constructor(
    private readonly links: PersonalLinks,
    private readonly settings: MailSettings,
  ) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await letterOf(tx, mail);
    if (!letter || letter.conference.state === 'cancelled' || !isActive(letter.registration.state))
      return null;
    const { isChinese, title, registration } = letter;
    return {
      subject: isChinese ? `会议安排有变：${title}` : `Changed: ${title}`,
      greeting: greetingOf(letter),
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? '您报名的会议安排有变，请以下面的时间和地点为准。您的报名和二维码继续有效。'
            : 'The event you registered for has changed; time and place are now as below. Your registration and QR code stay valid.',
        },
        letter.facts,
        {
          kind: 'button',
          label: isChinese ? '查看我的报名' : 'See my registration',
          url: await this.links.issue(tx, call, letter),
        },
      ],
      closing: closingOf(letter),
      ...(registration.state === 'confirmed' &&
        calendarParts([
          conferenceEvent(letter, 'REQUEST', call.clock.now(), this.settings.from),
          ...(await ownSessionEvents(tx, letter, 'REQUEST', call.clock.now(), this.settings.from)),
        ])),
    };
  }
}
