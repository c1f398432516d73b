import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { People } from '../../persistence/meetings/people.js';
import { Requests } from '../../persistence/meetings/requests.js';
import { factsOf, meetingLetter, meetingMail, nameOf, saidBlock, when } from './meeting-letter.js';

/** The person asked said no. */
@Injectable()
@Composes('docking.request-declined')
export class RequestDeclinedMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await meetingLetter(tx, mail);
    if (!letter?.other || letter.request?.state !== 'declined') return null;
    const { isChinese, other, request } = letter;
    return meetingMail(tx, call, this.settings.baseUrl, letter, {
      subject: isChinese ? `${other.name} 未能接受您的对接申请` : `${other.name} cannot meet you`,
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `${nameOf(letter, other)}谢绝了您的对接申请。您可以再联系其他人。`
            : `${nameOf(letter, other)} declined your request. You can ask somebody else.`,
        },
        ...saidBlock(letter, request.answerWords),
        await factsOf(tx, letter),
      ],
      button: isChinese ? '寻找其他人' : 'Find somebody else',
    });
  }
}

/** Nobody answered in time. */
@Injectable()
@Composes('docking.request-expired')
export class RequestExpiredMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await meetingLetter(tx, mail);
    if (!letter?.other || letter.request?.state !== 'expired') return null;
    const { isChinese, other, request } = letter;
    const at = when(letter, request.expiresAt);
    return meetingMail(tx, call, this.settings.baseUrl, letter, {
      subject: isChinese ? `对接申请已过期：${other.name}` : `Your request to ${other.name} has expired`,
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `${nameOf(letter, other)}在 ${at} 前没有答复，申请已失效，您的名额已恢复。`
            : `${nameOf(letter, other)} did not answer by ${at}. The request has expired and you can send another.`,
        },
        await factsOf(tx, letter),
      ],
      button: isChinese ? '寻找其他人' : 'Find somebody else',
    });
  }
}

/** The person asked named a colleague, who is asked now. */
@Injectable()
@Composes('docking.request-passed-on')
export class RequestPassedOnMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await meetingLetter(tx, mail);
    const { request, other } = letter ?? {};
    if (!letter || !other || request?.state !== 'requested' || !request.passedFromId) return null;
    const before = await new Requests(tx).find(request.passedFromId);
    const first = before && (await new People(tx).find(before.toId));
    const { isChinese } = letter;
    return meetingMail(tx, call, this.settings.baseUrl, letter, {
      subject: isChinese ? `您的对接申请已转给 ${other.name}` : `Your request was passed on to ${other.name}`,
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `${first?.name ?? ''}推荐同事${nameOf(letter, other)}与您洽谈，申请已转交，请等待答复。`
            : `${first?.name ?? ''} named a colleague, ${nameOf(letter, other)}, who has your request now.`,
        },
        ...saidBlock(letter, before?.answerWords ?? ''),
        await factsOf(tx, letter),
      ],
      button: isChinese ? '查看我的申请' : 'See my requests',
    });
  }
}

/** Taken back before it was answered, by the person who asked, the organisers or because somebody does not come. */
@Injectable()
@Composes('docking.request-cancelled')
export class RequestCancelledMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await meetingLetter(tx, mail);
    if (!letter?.other || letter.request?.state !== 'cancelled') return null;
    const { isChinese, other, request } = letter;
    return meetingMail(tx, call, this.settings.baseUrl, letter, {
      subject: isChinese ? `对接申请已取消：${other.name}` : `The request with ${other.name} was cancelled`,
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `您与${nameOf(letter, other)}之间的对接申请已取消。`
            : `The request between you and ${nameOf(letter, other)} was cancelled.`,
        },
        ...saidBlock(letter, request.answerWords),
        await factsOf(tx, letter),
      ],
      button: isChinese ? '查看我的洽谈' : 'See my meetings',
    });
  }
}
