import { Injectable } from '@nestjs/common';
import { MailSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { Registrations } from '../persistence/registrations.js';
import { calendarParts } from './calendar-parts.js';
import { closingOf, greetingOf, letterOf } from './letter.js';
import { withdrawals } from './withdrawals.js';

/** To the one who gave the place away: ticket and link are dead, the calendar drops the entries. */
@Injectable()
@Composes('registration.handed-over')
export class HandedOverMail implements MailComposer {
  constructor(private readonly settings: MailSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await letterOf(tx, mail);
    const { handedOverToId } = letter?.registration ?? {};
    if (!letter || !handedOverToId) return null;
    const { isChinese, title } = letter;
    const successor = await new Registrations(tx).find(handedOverToId);
    const now = call.clock.now();
    return {
      subject: isChinese ? `名额已转让：${title}` : `Place handed over: ${title}`,
      greeting: greetingOf(letter),
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `您的名额已转让给${successor?.name ?? '同事'}。您原来的参会凭证和报名链接已经失效，日历中的安排随本邮件取消。`
            : `Your place now belongs to ${successor?.name ?? 'your colleague'}. Your ticket and your personal link no longer work, and this message takes the entries out of your calendar.`,
        },
        letter.facts,
        {
          kind: 'paragraph',
          text: isChinese
            ? '如果这不是您本人的操作，请尽快联系主办方。'
            : 'If you did not ask for this, please write to the organisers soon.',
        },
      ],
      closing: closingOf(letter),
      ...calendarParts(await withdrawals(tx, letter, mail, now, this.settings.from)),
    };
  }
}
