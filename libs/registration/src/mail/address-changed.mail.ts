import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { closingOf, greetingOf, letterOf } from './letter.js';

/** To the address that was on record before: that another one took its place. */
@Injectable()
@Composes('registration.address-changed')
export class AddressChangedMail implements MailComposer {
  async compose(tx: Transaction, _call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await letterOf(tx, mail);
    if (!letter) return null;
    const { isChinese, title } = letter;
    return {
      subject: isChinese ? `报名邮箱已更改：${title}` : `E-mail address changed: ${title}`,
      greeting: greetingOf(letter),
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? '您的报名已改用另一个邮箱，今后的通知不再发到这里。如果这不是您本人的操作，请尽快联系主办方。'
            : 'Your registration now has another e-mail address; further messages go there. If you did not ask for this, please write to the organisers soon.',
        },
        letter.facts,
      ],
      closing: closingOf(letter),
    };
  }
}
