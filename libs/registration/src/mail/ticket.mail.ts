import { Injectable } from '@nestjs/common';
import { MailSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { qrPng } from '#documents/qr';
import { conferenceEvent } from '../application/calendar-entry.js';
import { ownSessionEvents } from '../application/programme/session-entries.js';
import { Tickets } from '../persistence/tickets.js';
import { calendarParts } from './calendar-parts.js';
import { closingOf, greetingOf, letterOf } from './letter.js';
import { PersonalLinks } from './personal-links.js';
import { sessionWithdrawals } from './withdrawals.js';

const QR_WIDTH = 260;
const CID = 'ticket-qr';

/** The ticket: its QR in place and attached, and the calendar invitation. */
@Injectable()
@Composes('registration.ticket')
export class TicketMail implements MailComposer {
  constructor(
    private readonly links: PersonalLinks,
    private readonly settings: MailSettings,
  ) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await letterOf(tx, mail);
    if (letter?.registration.state !== 'confirmed' || letter.conference.state === 'cancelled') return null;
    const now = call.clock.now();
    const code = await new Tickets(tx).codeOf(letter.registration.id, now);
    if (!code) return null;
    const { isChinese, title } = letter;
    const url = await this.links.issue(tx, call, letter);
    const png = qrPng(code);
    const { from } = this.settings;
    const entries = calendarParts([
      conferenceEvent(letter, 'REQUEST', now, from),
      ...(await ownSessionEvents(tx, letter, 'REQUEST', now, from)),
      ...(await sessionWithdrawals(tx, letter, mail, now, from)),
    ]);
    return {
      subject: isChinese ? `参会凭证：${title}` : `Your ticket: ${title}`,
      greeting: greetingOf(letter),
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? '您的报名已确认。现场请出示下面的二维码签到。'
            : 'Your registration is confirmed. Show this QR code at the entrance.',
        },
        { kind: 'picture', cid: CID, alt: isChinese ? '签到二维码' : 'Check-in QR code', width: QR_WIDTH },
        letter.facts,
        { kind: 'button', label: isChinese ? '打开我的凭证' : 'Open my ticket', url },
        {
          kind: 'paragraph',
          text: isChinese
            ? '如不能参加，请在凭证页面取消报名，名额会转给候补人员。此链接仅供您本人使用，请勿转发。'
            : 'If you cannot come, please cancel on the ticket page; your place goes to the next person waiting. The link is yours alone: please do not forward it.',
        },
      ],
      closing: closingOf(letter),
      calendar: entries.calendar,
      attachments: [
        ...entries.attachments,
        { filename: 'ticket-inline.png', content: png, contentType: 'image/png', cid: CID },
        { filename: isChinese ? '参会凭证.png' : 'ticket.png', content: png, contentType: 'image/png' },
      ],
    };
  }
}
