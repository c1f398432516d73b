import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { Registrations } from '../persistence/registrations.js';
import { closingOf, greetingOf, letterOf } from './letter.js';
import { PersonalLinks } from './personal-links.js';

/** All places are taken; this person waits. */
@Injectable()
@Composes('registration.waitlisted')
export class WaitingMail implements MailComposer {
  constructor(private readonly links: PersonalLinks) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await letterOf(tx, mail);
    if (letter?.registration.state !== 'waitlisted' || letter.conference.state === 'cancelled') return null;
    const { isChinese, title, registration } = letter;
    const position = (await new Registrations(tx).positionOf(registration))!;
    return {
      subject: isChinese ? `已进入候补名单：${title}` : `You are on the waiting list: ${title}`,
      greeting: greetingOf(letter),
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `名额已满，您目前排在候补第 ${position} 位。有名额空出时，我们会按顺序发邮件通知您，请在期限内确认。`
            : `All places are taken. You are number ${position} on the waiting list. When a place becomes free we write to people in order; please confirm within the time given then.`,
        },
        letter.facts,
        {
          kind: 'button',
          label: isChinese ? '查看我的报名' : 'See my registration',
          url: await this.links.issue(tx, call, letter),
        },
      ],
      closing: closingOf(letter),
    };
  }
}
