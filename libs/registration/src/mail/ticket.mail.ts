import { Injectable } from '@nestjs/common';
import { MailSettings } from '#config';
import { releasedProgramme, type ReleasedProgramme } from '#conferences';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { qrPng } from '#documents/qr';
import { conferenceEvent } from '../application/calendar-entry.js';
import { sessionEvent } from '../application/programme/session-entries.js';
import { ProgrammePeople } from '../persistence/programme-people.js';
import { Tickets } from '../persistence/tickets.js';
import { calendarParts } from './calendar-parts.js';
import { closingOf, greetingOf, lettersOf, type Letter } from './letter.js';
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
    return (await this.composeAll(tx, call, [mail]))[0]!;
  }

  async composeAll(tx: Transaction, call: Call, mails: readonly Mail[]): Promise<(MailContent | null)[]> {
    const now = call.clock.now();
    const letters = (await lettersOf(tx, mails)).map((letter, at) => ({ mail: mails[at]!, letter }));
    const valid = letters.flatMap(({ mail, letter }) =>
      letter?.registration.state === 'confirmed' && letter.conference.state !== 'cancelled'
        ? [{ mail, letter }]
        : [],
    );
    const ids = valid.map(({ letter }) => letter.registration.id);
    const codes = await new Tickets(tx).codesOf(ids, now);
    const held = valid.filter(({ letter }) => codes.has(letter.registration.id));
    const signups = await new ProgrammePeople(tx).signupsOf(ids);
    const programmes = await programmesOf(tx, held, signups);
    const urls = await this.links.issueAll(
      tx,
      call,
      held.map(({ letter }) => letter),
    );
    const contents = new Map<string, MailContent>();
    for (const [at, { mail, letter }] of held.entries()) {
      const entries = await this.entries(tx, mail, letter, signups, programmes, now);
      const code = codes.get(letter.registration.id)!;
      contents.set(mail.id, ticketContent(letter, code, urls[at]!, entries));
    }
    return mails.map(({ id }) => contents.get(id) ?? null);
  }

  /** The conference, the sessions the person has a place in, and those given up, which calendars drop. */
  private async entries(
    tx: Transaction,
    mail: Mail,
    letter: Letter,
    signups: Signups,
    programmes: Programmes,
    now: Date,
  ): Promise<ReturnType<typeof calendarParts>> {
    const { from } = this.settings;
    const own = signups.get(letter.registration.id) ?? [];
    const held = new Set(own.flatMap(({ sessionId, state }) => (state === 'taken' ? [sessionId] : [])));
    const { number = 0, sessions = [] } = programmes.get(letter.conference.id) ?? {};
    const taken = sessions.filter(({ id }) => held.has(id));
    return calendarParts([
      conferenceEvent(letter, 'REQUEST', now, from),
      ...taken.map((session) => sessionEvent(letter, session, number, 'REQUEST', now, from)),
      ...(await sessionWithdrawals(tx, letter, mail, now, from)),
    ]);
  }
}

type Signups = ReadonlyMap<string, readonly { sessionId: string; state: string }[]>;
type Programmes = ReadonlyMap<string, ReleasedProgramme | null>;

/** The released programmes of those conferences in which somebody has sessions to be told of. */
async function programmesOf(
  tx: Transaction,
  held: readonly { letter: Letter }[],
  signups: Signups,
): Promise<Programmes> {
  const needed = held.filter(({ letter }) => signups.has(letter.registration.id));
  const programmes = new Map<string, ReleasedProgramme | null>();
  for (const id of new Set(needed.map(({ letter }) => letter.conference.id)))
    programmes.set(id, await releasedProgramme(tx, id));
  return programmes;
}

function ticketContent(
  letter: Letter,
  code: string,
  url: string,
  entries: ReturnType<typeof calendarParts>,
): MailContent {
  const { isChinese, title } = letter;
  const png = qrPng(code, { anyMask: true });
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
