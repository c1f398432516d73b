import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { takesAnswers } from '../../domain/answers/answer-states.js';
import { Answers } from '../../persistence/answers/answers.js';
import { Items } from '../../persistence/items/items.js';
import { dockingLetter, write } from '../letter.js';

/** To a researcher: the organisers ask for an answer to a demand. */
@Injectable()
@Composes('docking.answer-call')
export class AnswerCallMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const { registrationId } = mail.data as { registrationId: string };
    const demand = await new Items(tx).find(mail.subjectId);
    const letter = await dockingLetter(tx, mail, demand, registrationId);
    if (!letter || !takesAnswers(letter.item, letter.conference.state, call.clock.now())) return null;
    if (await new Answers(tx).living(letter.item.id, registrationId)) return null;
    const { isChinese, itemTitle, item } = letter;
    return write(tx, call, this.settings, letter, {
      subject: isChinese ? `邀请您解答：${itemTitle}` : `Would you answer this demand? ${itemTitle}`,
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? '会务组认为您的研究方向适合这项企业需求，邀请您提交解答：团队、方案和依据。'
            : 'The organisers think that your work fits this demand and invite you to answer it: team, approach and evidence.',
        },
      ],
      button: isChinese ? '查看需求并解答' : 'See the demand and answer',
      path: `/answer/${item.number}`,
    });
  }
}
