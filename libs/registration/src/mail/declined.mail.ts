import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { closingOf, greetingOf, letterOf } from './letter.js';

/** The organisers said no, and why. */
@Injectable()
@Composes('registration.declined')
export class DeclinedMail implements MailComposer {
  async compose(tx: Transaction, _call: Call, mail: Mail): Promise<MailContent | null> {
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
    };
  }
}
