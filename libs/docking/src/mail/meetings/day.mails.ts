import { Injectable } from '@nestjs/common';
import { HttpSettings, MailSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { Moves } from '../../persistence/meetings/moves.js';
import { People } from '../../persistence/meetings/people.js';
import { standingMeetings } from '../../application/meetings/placed-meetings.js';
import { allEntriesPart, entryPart } from './meeting-calendar.js';
import { factsOf, meetingLetter, meetingMail, nameOf, placeRows, when } from './meeting-letter.js';

/** A slot became free: does this meeting move there? */
@Injectable()
@Composes('docking.move-proposed')
export class MoveProposedMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await meetingLetter(tx, mail);
    if (!letter?.other || !letter.meeting) return null;
    const [move] = await new Moves(tx).proposedOf([letter.meeting.id], call.clock.now());
    if (!move) return null;
    const { isChinese, other } = letter;
    const at = when(letter, move.startsAt);
    return meetingMail(tx, call, this.settings.baseUrl, letter, {
      subject: isChinese ? `洽谈可改到 ${at}：${other.name}` : `Meet ${other.name} at ${at} instead?`,
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `${at} 有空桌，您与${nameOf(letter, other)}的洽谈可以改到这个时间。双方同意后生效；不同意则不变。`
            : `There is a free table at ${at}: your meeting with ${nameOf(letter, other)} can be held then. It moves once both of you agree, and stays as it is otherwise.`,
        },
        await factsOf(tx, letter, await placeRows(tx, letter)),
      ],
      button: isChinese ? '去答复' : 'Answer',
    });
  }
}

/** All agreed: another time and table. */
@Injectable()
@Composes('docking.meeting-moved')
export class MeetingMovedMail implements MailComposer {
  constructor(
    private readonly settings: HttpSettings,
    private readonly mail: MailSettings,
  ) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await meetingLetter(tx, mail);
    if (!letter?.other || letter.meeting?.state !== 'scheduled') return null;
    const { isChinese, other, meeting } = letter;
    const at = when(letter, meeting.startsAt!);
    const content = await meetingMail(tx, call, this.settings.baseUrl, letter, {
      subject: isChinese
        ? `洽谈改到 ${at}：${other.name}`
        : `Your meeting with ${other.name} is at ${at} now`,
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `您与${nameOf(letter, other)}的洽谈改到 ${at}。`
            : `Your meeting with ${nameOf(letter, other)} is at ${at} now.`,
        },
        await factsOf(tx, letter, await placeRows(tx, letter)),
      ],
      button: isChinese ? '查看我的洽谈' : 'See my meetings',
    });
    return { ...content, ...(await entryPart(tx, call, letter, this.mail.from)) };
  }
}

/** The other is not here: who else is free? */
@Injectable()
@Composes('docking.slot-free')
export class SlotFreeMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await meetingLetter(tx, mail);
    if (!letter?.other || !letter.meeting || letter.meeting.state === 'scheduled') return null;
    const { isChinese, other } = letter;
    return meetingMail(tx, call, this.settings.baseUrl, letter, {
      subject: isChinese ? `${other.name} 未到场，您现在有空` : `${other.name} is not here: you are free now`,
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `${nameOf(letter, other)}没有到场，这个时段您可以与其他人洽谈。打开页面可看到现在谁有空。`
            : `${nameOf(letter, other)} is not here, so that you can meet somebody else at this time. The page shows who is free now.`,
        },
      ],
      button: isChinese ? '看看现在谁有空' : 'See who is free now',
    });
  }
}

/** A block began late: all coming meetings of its reader with their new times, in one mail. */
@Injectable()
@Composes('docking.meetings-delayed')
export class MeetingsDelayedMail implements MailComposer {
  constructor(
    private readonly settings: HttpSettings,
    private readonly mail: MailSettings,
  ) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await meetingLetter(tx, mail);
    if (!letter) return null;
    const { isChinese, reader } = letter;
    const { minutes } = mail.data as { minutes: number };
    const meetings = new Meetings(tx);
    const coming = (await meetings.ofPerson(reader.id)).filter(
      ({ state, startsAt }) => state === 'scheduled' && startsAt! > call.clock.now(),
    );
    if (coming.length === 0) return null;
    const seats = await meetings.people(coming.map(({ id }) => id));
    const people = await new People(tx).byIds(seats.map(({ registrationId }) => registrationId));
    const rows = coming.map(({ id, startsAt }): [string, string] => [
      when(letter, startsAt!),
      seats
        .filter(({ meetingId, registrationId }) => meetingId === id && registrationId !== reader.id)
        .flatMap(({ registrationId }) => people.get(registrationId) ?? [])
        .map((person) => nameOf(letter, person))
        .join(isChinese ? '、' : ', '),
    ]);
    const content = await meetingMail(tx, call, this.settings.baseUrl, letter, {
      subject: isChinese ? `洽谈推迟 ${minutes} 分钟` : `Meetings are ${minutes} minutes later`,
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `现场有延误，接下来的洽谈推迟 ${minutes} 分钟。您的洽谈现在是：`
            : `Things run late: the meetings to come are ${minutes} minutes later. Yours are now:`,
        },
        { kind: 'facts', rows },
      ],
      button: isChinese ? '查看我的洽谈' : 'See my meetings',
    });
    const standing = await standingMeetings(tx, letter.conference.id, reader.id);
    return { ...content, ...allEntriesPart(call, letter, this.mail.from, standing) };
  }
}
