import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { write } from '../letter.js';
import { answerLetter, ownPath } from './answer-letter.js';

/** To the university: the enterprise chose its answer. */
@Injectable()
@Composes('docking.answer-chosen')
export class AnswerChosenMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await answerLetter(tx, mail);
    if (letter?.answer.state !== 'chosen') return null;
    const { isChinese, itemTitle, answer } = letter;
    return write(tx, call, this.settings, letter, {
      subject: isChinese ? `您的解答已被选中：${itemTitle}` : `Your answer was chosen: ${itemTitle}`,
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? '企业选定了您的解答，双方的联系方式现在互相可见。'
            : 'The enterprise chose your answer. You now see each other’s contact data.',
        },
        ...(answer.decisionWords
          ? [
              {
                kind: 'paragraph' as const,
                text: `${isChinese ? '企业留言：' : 'Their words: '}${answer.decisionWords}`,
              },
            ]
          : []),
      ],
      button: isChinese ? '查看我的解答' : 'See my answer',
      path: ownPath,
    });
  }
}
