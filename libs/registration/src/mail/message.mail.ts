import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { closingOf, greetingOf, letterOf } from './letter.js';

/** What an organiser wrote to chosen people: plain text, a paragraph for each of its lines. */
@Injectable()
@Composes('registration.message')
export class MessageMail implements MailComposer {
  async compose(tx: Transaction, _call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await letterOf(tx, mail);
    if (!letter) return null;
    const { subject, text } = mail.data as { subject: string; text: string };
    return {
      subject,
      greeting: greetingOf(letter),
      blocks: [
        ...text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => ({ kind: 'paragraph' as const, text: line })),
        letter.facts,
      ],
      closing: closingOf(letter),
    };
  }
}
