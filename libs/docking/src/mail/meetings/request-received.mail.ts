import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailBlock, type MailComposer, type MailContent } from '#platform/mail';
import { People } from '../../persistence/meetings/people.js';
import { Requests } from '../../persistence/meetings/requests.js';
import { factsOf, meetingLetter, meetingMail, nameOf, when, type MeetingLetter } from './meeting-letter.js';

/** Somebody asks for a meeting, directly or after a colleague named this person. */
@Injectable()
@Composes('docking.request-received')
export class RequestReceivedMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await meetingLetter(tx, mail);
    if (!letter?.other || letter.request?.state !== 'requested') return null;
    const { isChinese, other, request } = letter;
    return meetingMail(tx, call, this.settings.baseUrl, letter, {
      subject: isChinese ? `${other.name} 希望与您洽谈` : `${other.name} would like to meet you`,
      blocks: [
        ...(await passedOn(tx, letter)),
        {
          kind: 'paragraph',
          text: isChinese
            ? `${nameOf(letter, other)}希望在会上与您一对一洽谈。请在 ${when(letter, request.expiresAt)} 前答复，逾期申请自动失效。`
            : `${nameOf(letter, other)} would like to meet you one to one at the conference. Please answer by ${when(letter, request.expiresAt)}; after that the request expires.`,
        },
        await factsOf(
          tx,
          letter,
          request.walkInAt
            ? [[isChinese ? '希望洽谈时间' : 'Would like to meet at', when(letter, request.walkInAt)]]
            : [],
        ),
      ],
      button: isChinese ? '查看并答复' : 'See it and answer',
    });
  }
}

async function passedOn(tx: Transaction, { request, isChinese }: MeetingLetter): Promise<MailBlock[]> {
  const before = request?.passedFromId ? await new Requests(tx).find(request.passedFromId) : null;
  const colleague = before && (await new People(tx).find(before.toId));
  if (!before || !colleague) return [];
  const words = before.answerWords ? (isChinese ? `：${before.answerWords}` : `: ${before.answerWords}`) : '';
  return [
    {
      kind: 'paragraph',
      text: isChinese
        ? `您的同事${colleague.name}将此申请转给了您${words || '。'}`
        : `Your colleague ${colleague.name} passed this request on to you${words || '.'}`,
    },
  ];
}
