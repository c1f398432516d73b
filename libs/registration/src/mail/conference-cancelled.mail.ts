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

/** The conference does not take place; the calendar entries are taken back, those of its sessions too. */
@Injectable()
@Composes('registration.conference-cancelled')
export class ConferenceCancelledMail implements MailComposer {
  constructor(private readonly settings: MailSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await letterOf(tx, mail);
    if (letter?.conference.state !== 'cancelled' || !isActive(letter.registration.state)) return null;
    const { isChinese, title, registration, conference } = letter;
    const reason = conference.cancelReason;
    return {
      subject: isChinese ? `会议取消通知：${title}` : `Cancelled: ${title}`,
      greeting: greetingOf(letter),
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `很抱歉，您报名的会议已取消。${reason && `原因：${reason}`}`
            : `We are sorry: the event you registered for has been cancelled.${reason && ` Reason: ${reason}`}`,
        },
        letter.facts,
      ],
      closing: closingOf(letter),
      ...(registration.state === 'confirmed' &&
        calendarParts([
          conferenceEvent(letter, 'CANCEL', call.clock.now(), this.settings.from),
          ...(await ownSessionEvents(tx, letter, 'CANCEL', call.clock.now(), this.settings.from)),
        ])),
    };
  }
}
