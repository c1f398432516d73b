import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { Answers } from '../../persistence/answers/answers.js';
import { write } from '../letter.js';
import { answerLetter, ownPath } from './answer-letter.js';

/** To the university: the enterprise asks back. */
@Injectable()
@Composes('docking.answer-question')
export class AnswerQuestionMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await answerLetter(tx, mail);
    const { messageId } = mail.data as { messageId: string };
    const message = letter && (await new Answers(tx).message(messageId));
    if (!message) return null;
    const { isChinese, itemTitle } = letter;
    return write(tx, call, this.settings, letter, {
      subject: isChinese ? `企业追问：${itemTitle}` : `A question about your answer: ${itemTitle}`,
      blocks: message.words
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({ kind: 'paragraph' as const, text: line })),
      button: isChinese ? '回复' : 'Reply',
      path: ownPath,
    });
  }
}
