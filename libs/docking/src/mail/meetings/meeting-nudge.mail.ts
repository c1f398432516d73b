import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { openMeetingStates } from '../../domain/meetings/request-states.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { Requests } from '../../persistence/meetings/requests.js';
import { factsOf, meetingLetter, meetingMail } from './meeting-letter.js';

/** To somebody who meets nobody yet: what waits for an answer, and where to find people. */
@Injectable()
@Composes('docking.meeting-nudge')
export class MeetingNudgeMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await meetingLetter(tx, mail);
    if (!letter) return null;
    const { isChinese, reader, title } = letter;
    const open = await new Meetings(tx).openOf([reader.id]);
    if (open.some(({ state }) => (openMeetingStates as readonly string[]).includes(state))) return null;
    const waiting = (await new Requests(tx).ofPerson(reader.id)).filter(
      ({ toId, state }) => toId === reader.id && state === 'requested',
    ).length;
    const answers = isChinese
      ? `有 ${waiting} 个申请等您答复。`
      : ` ${waiting === 1 ? 'One request waits' : `${waiting} requests wait`} for your answer.`;
    return meetingMail(tx, call, this.settings.baseUrl, letter, {
      subject: isChinese ? `约一场一对一洽谈：${title}` : `Find somebody to meet at ${title}`,
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `您在「${title}」还没有约定洽谈。${waiting > 0 ? answers : '现在可以查看可约见的人并发送申请。'}`
            : `You have no meeting at ${title} yet.${waiting > 0 ? answers : ' You can look whom you may meet and send a request.'}`,
        },
        await factsOf(tx, letter),
      ],
      button: isChinese
        ? waiting > 0
          ? '去答复'
          : '寻找洽谈对象'
        : waiting > 0
          ? 'Answer'
          : 'Find people to meet',
    });
  }
}
