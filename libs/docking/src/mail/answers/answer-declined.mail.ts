import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { write } from '../letter.js';
import { answerLetter, ownPath } from './answer-letter.js';

/** To the university: the enterprise did not choose its answer, and why. */
@Injectable()
@Composes('docking.answer-declined')
export class AnswerDeclinedMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await answerLetter(tx, mail);
    if (letter?.answer.state !== 'declined') return null;
    const { isChinese, itemTitle, answer } = letter;
    return write(tx, call, this.settings, letter, {
      subject: isChinese ? `解答结果：${itemTitle}` : `About your answer: ${itemTitle}`,
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? '企业这次没有选定您的解答，感谢您的参与。'
            : 'The enterprise did not choose your answer this time. Thank you for taking part.',
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
