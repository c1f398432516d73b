import { Injectable } from '@nestjs/common';
import { MailSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { calendarParts } from './calendar-parts.js';
import { closingOf, greetingOf, letterOf, type Letter } from './letter.js';
import { withdrawals } from './withdrawals.js';

function words({ isChinese, registration: { stateReason } }: Letter): string {
  if (stateReason === 'offer-lapsed')
    return isChinese
      ? '为您保留的名额在期限内未被接受，已转给下一位，您的候补也随之结束。如仍想参加，可以重新报名。'
      : 'The place kept for you was not accepted in time and went to the next person, which ends your waiting. If you still want to come you can register again.';
  const said = isChinese
    ? '您的报名已取消，原参会凭证不再有效。'
    : 'Your registration has been cancelled; the ticket is no longer valid.';
  if (!stateReason) return said;
  return said + (isChinese ? `原因：${stateReason}` : ` Reason: ${stateReason}`);
}

/** The registration ended; a calendar that holds the entries is told to drop them. */
@Injectable()
@Composes('registration.cancelled')
export class CancelledMail implements MailComposer {
  constructor(private readonly settings: MailSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await letterOf(tx, mail);
    if (letter?.registration.state !== 'cancelled') return null;
    const { isChinese, title } = letter;
    return {
      subject: isChinese ? `报名已取消：${title}` : `Registration cancelled: ${title}`,
      greeting: greetingOf(letter),
      blocks: [{ kind: 'paragraph', text: words(letter) }, letter.facts],
      closing: closingOf(letter),
      ...calendarParts(await withdrawals(tx, letter, mail, call.clock.now(), this.settings.from)),
    };
  }
}
