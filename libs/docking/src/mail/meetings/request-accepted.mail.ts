import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { factsOf, meetingLetter, meetingMail, nameOf, saidBlock } from './meeting-letter.js';

/** Both agreed to meet; from now on each has the other's contact data. */
@Injectable()
@Composes('docking.request-accepted')
export class RequestAcceptedMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await meetingLetter(tx, mail);
    if (!letter?.other || letter.request?.state !== 'accepted') return null;
    const { isChinese, other, request, reader } = letter;
    const wasAsked = request.toId === reader.id;
    const contact: [string, string][] = [
      [isChinese ? '手机' : 'Phone', other.mobile ?? ''],
      [isChinese ? '邮箱' : 'E-mail', other.email ?? ''],
    ];
    const accepted = isChinese
      ? wasAsked
        ? `会务组（${request.decidedBy ?? ''}）已代您接受${nameOf(letter, other)}的对接申请。`
        : `${nameOf(letter, other)}已接受您的对接申请。`
      : wasAsked
        ? `The organisers (${request.decidedBy ?? ''}) accepted the request of ${nameOf(letter, other)} on your behalf.`
        : `${nameOf(letter, other)} has accepted your request.`;
    return meetingMail(tx, call, this.settings.baseUrl, letter, {
      subject: isChinese ? `已约定洽谈：${other.name}` : `A meeting is agreed: ${other.name}`,
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `${accepted}时间和桌位排定后会再通知您。`
            : `${accepted} You will be told when time and table are set.`,
        },
        ...saidBlock(letter, request.answerWords),
        await factsOf(tx, letter, contact),
      ],
      button: isChinese ? '查看我的洽谈' : 'See my meetings',
    });
  }
}
