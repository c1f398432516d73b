import { Injectable } from '@nestjs/common';
import { MailSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { calendarParts } from './calendar-parts.js';
import { closingOf, greetingOf, letterOf } from './letter.js';
import { withdrawals } from './withdrawals.js';

/** The organisers said no, and why; to a change of somebody who had a ticket, too: then the entries go. */
@Injectable()
@Composes('registration.declined')
export class DeclinedMail implements MailComposer {
  constructor(private readonly settings: MailSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await letterOf(tx, mail);
    if (letter?.registration.state !== 'declined') return null;
    const { isChinese, title, registration } = letter;
    return {
      subject: isChinese ? `报名未通过：${title}` : `Your registration could not be accepted: ${title}`,
      greeting: greetingOf(letter),
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `很遗憾，您的报名未能通过。原因：${registration.stateReason ?? ''}`
            : `We are sorry: your registration could not be accepted. Reason: ${registration.stateReason ?? ''}`,
        },
        letter.facts,
      ],
      closing: closingOf(letter),
      ...calendarParts(await withdrawals(tx, letter, mail, call.clock.now(), this.settings.from)),
    };
  }
}
