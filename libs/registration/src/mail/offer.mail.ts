import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { closingOf, greetingOf, letterOf } from './letter.js';
import { PersonalLinks } from './personal-links.js';
import { moment } from './time-span.js';

/** A place became free and is kept for this person until the deadline. */
@Injectable()
@Composes('registration.offered')
export class OfferMail implements MailComposer {
  constructor(private readonly links: PersonalLinks) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await letterOf(tx, mail);
    const deadline = letter?.registration.offerExpiresAt;
    if (!letter || !deadline || deadline <= call.clock.now()) return null;
    const { isChinese, title, conference } = letter;
    const until = moment(deadline, conference.timeZone, mail.language);
    return {
      subject: isChinese
        ? `为您保留了名额，请确认：${title}`
        : `A place is kept for you, please confirm: ${title}`,
      greeting: greetingOf(letter),
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `有名额空出，已为您保留至 ${until}。请打开下面的页面并点击“接受名额”；逾期未接受，名额将转给下一位。`
            : `A place has become free and is kept for you until ${until}. Open the page below and press “Accept the place”; after that time it goes to the next person.`,
        },
        letter.facts,
        {
          kind: 'button',
          label: isChinese ? '查看并接受名额' : 'See and accept the place',
          url: await this.links.issue(tx, call, letter),
        },
      ],
      closing: closingOf(letter),
    };
  }
}
