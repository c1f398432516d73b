import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { findOrganisation } from '#organisations';
import { write } from '../letter.js';
import { answerLetter, comparePath } from './answer-letter.js';

/** To the enterprise: a university answered its demand. */
@Injectable()
@Composes('docking.answer-new')
export class AnswerNewMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await answerLetter(tx, mail);
    if (letter?.answer.state !== 'submitted') return null;
    const { isChinese, itemTitle, answer } = letter;
    const organisation = await findOrganisation(tx, answer.organisationId);
    const name = (isChinese ? organisation?.nameZh : organisation?.nameEn || organisation?.nameZh) ?? '';
    return write(tx, call, this.settings, letter, {
      subject: isChinese ? `新的解答：${itemTitle}` : `A new answer: ${itemTitle}`,
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `${name}解答了您的需求。您可以比较各份解答、追问，并选定一份或几份。`
            : `${name} answered your demand. Compare the answers, ask back, and choose one or several.`,
        },
      ],
      button: isChinese ? '查看并比较解答' : 'See and compare the answers',
      path: comparePath(answer),
    });
  }
}
