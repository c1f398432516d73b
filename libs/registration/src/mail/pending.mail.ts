import { Injectable } from '@nestjs/common';
import { MailSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { calendarParts } from './calendar-parts.js';
import { closingOf, greetingOf, letterOf } from './letter.js';
import { PersonalLinks } from './personal-links.js';
import { sessionWithdrawals } from './withdrawals.js';

const again = {
  zh: '报名信息有改动，主办方要再看一次。审核期间您的名额保留，但参会凭证暂时失效；通过后会重新发给您。',
  en: 'Something about your registration changed, and the organisers look at it again. Your place is kept meanwhile, but the ticket does not work; you get a new one once they agree.',
};

const kept = {
  zh: '我们已收到您的报名，主办方审核后会发邮件通知您结果。审核期间您的名额保留。',
  en: 'We have received your registration. The organisers will decide and write to you; your place is kept meanwhile.',
};

/** The organisers have the registration and will decide. */
@Injectable()
@Composes('registration.pending')
export class PendingMail implements MailComposer {
  constructor(
    private readonly links: PersonalLinks,
    private readonly settings: MailSettings,
  ) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await letterOf(tx, mail);
    if (letter?.registration.state !== 'pending' || letter.conference.state === 'cancelled') return null;
    const { isChinese, title, registration } = letter;
    // an invited person's first registration keeps its held place too, and nothing has changed about it
    const hasChanged = registration.keepsPlace && registration.editedAt !== null;
    return {
      subject: hasChanged
        ? isChinese
          ? `修改待审核，名额为您保留：${title}`
          : `Your change awaits approval; your place is kept: ${title}`
        : isChinese
          ? `报名已提交，待审核：${title}`
          : `Your registration awaits approval: ${title}`,
      greeting: greetingOf(letter),
      blocks: [
        {
          kind: 'paragraph',
          text: hasChanged
            ? again[mail.language]
            : registration.keepsPlace
              ? kept[mail.language]
              : isChinese
                ? '我们已收到您的报名，主办方审核后会发邮件通知您结果。'
                : 'We have received your registration. The organisers will decide and write to you.',
        },
        letter.facts,
        {
          kind: 'button',
          label: isChinese ? '查看我的报名' : 'See my registration',
          url: await this.links.issue(tx, call, letter),
        },
      ],
      closing: closingOf(letter),
      ...calendarParts(await sessionWithdrawals(tx, letter, mail, call.clock.now(), this.settings.from)),
    };
  }
}
