import { Injectable } from '@nestjs/common';
import { HttpSettings, MailSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { entryPart, takenBackPart } from './meeting-calendar.js';
import { factsOf, meetingLetter, meetingMail, nameOf, placeRows, saidBlock } from './meeting-letter.js';

/** Organisers brought two people together. */
@Injectable()
@Composes('docking.meeting-arranged')
export class MeetingArrangedMail implements MailComposer {
  constructor(
    private readonly settings: HttpSettings,
    private readonly mail: MailSettings,
  ) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await meetingLetter(tx, mail);
    if (!letter?.other || !letter.meeting || letter.meeting.state === 'cancelled') return null;
    const { isChinese, other } = letter;
    const place = await placeRows(tx, letter);
    const later =
      place.length > 0
        ? ''
        : isChinese
          ? '时间和桌位排定后会再通知您。'
          : ' You will be told when time and table are set.';
    const content = await meetingMail(tx, call, this.settings.baseUrl, letter, {
      subject: isChinese
        ? `为您安排了一场洽谈：${other.name}`
        : `A meeting was arranged for you: ${other.name}`,
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `会务组为您安排了与${nameOf(letter, other)}的一对一洽谈。${later}`
            : `The organisers arranged a meeting for you with ${nameOf(letter, other)}.${later}`,
        },
        await factsOf(tx, letter, place),
      ],
      button: isChinese ? '查看我的洽谈' : 'See my meetings',
    });
    return { ...content, ...(await entryPart(tx, call, letter, this.mail.from)) };
  }
}

/** An agreed meeting will not take place. */
@Injectable()
@Composes('docking.meeting-cancelled')
export class MeetingCancelledMail implements MailComposer {
  constructor(
    private readonly settings: HttpSettings,
    private readonly mail: MailSettings,
  ) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await meetingLetter(tx, mail);
    if (!letter?.other || letter.meeting?.state !== 'cancelled') return null;
    const { isChinese, other, meeting } = letter;
    const content = await meetingMail(tx, call, this.settings.baseUrl, letter, {
      subject: isChinese ? `洽谈已取消：${other.name}` : `Meeting cancelled: ${other.name}`,
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `您与${nameOf(letter, other)}的洽谈已取消。`
            : `Your meeting with ${nameOf(letter, other)} was cancelled.`,
        },
        ...saidBlock(letter, meeting.cancelReason),
        await factsOf(tx, letter),
      ],
      button: isChinese ? '查看我的洽谈' : 'See my meetings',
    });
    return { ...content, ...takenBackPart(call, letter, mail, this.mail.from) };
  }
}

/** Slot or table are gone; the meeting stays agreed and gets another place. */
@Injectable()
@Composes('docking.meeting-unplaced')
export class MeetingUnplacedMail implements MailComposer {
  constructor(
    private readonly settings: HttpSettings,
    private readonly mail: MailSettings,
  ) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await meetingLetter(tx, mail);
    if (!letter?.other || letter.meeting?.state !== 'unscheduled') return null;
    const { isChinese, other } = letter;
    const content = await meetingMail(tx, call, this.settings.baseUrl, letter, {
      subject: isChinese
        ? `洽谈将重新安排：${other.name}`
        : `To be rescheduled: your meeting with ${other.name}`,
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `您与${nameOf(letter, other)}的洽谈原定的时间或桌位已取消，我们会重新安排并通知您。`
            : `The time or table of your meeting with ${nameOf(letter, other)} is not available any more. We will set another and tell you.`,
        },
        await factsOf(tx, letter),
      ],
      button: isChinese ? '查看我的洽谈' : 'See my meetings',
    });
    return { ...content, ...takenBackPart(call, letter, mail, this.mail.from) };
  }
}
