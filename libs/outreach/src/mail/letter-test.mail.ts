import { Injectable } from '@nestjs/common';
import { findConference } from '#conferences';
import type { AudienceSource } from '#contracts/outreach/audience';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import type { LetterOrder } from '../domain/letter/letter-order.js';
import { audiencePeople } from '../persistence/audience/audience-people.js';
import { letterGround } from './letter-ground.js';
import { WriteLetters } from './write-letters.js';

/** What `mail.data` of a test holds: the letter that is being written, and whose copy is looked at. */
export interface LetterTest extends Record<string, unknown> {
  order: Omit<LetterOrder, 'holdsUntil'> & { holdsUntil: string | null };
  reader: { source: AudienceSource; id: string };
}

/** A letter on trial, to the colleague who writes it: somebody's copy, marked as a test, in which no link opens anything. */
@Injectable()
@Composes('outreach.letter-test')
export class LetterTestMail implements MailComposer {
  constructor(private readonly letters: WriteLetters) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const conference = mail.scopeId ? await findConference(tx, mail.scopeId) : null;
    if (!conference) return null;
    const { order, reader } = mail.data as LetterTest;
    const [person] = await audiencePeople(tx, conference, { source: reader.source }, [reader.id]);
    if (!person) return null;
    const holdsUntil = order.holdsUntil === null ? null : new Date(order.holdsUntil);
    const [content] = await this.letters.sample(
      tx,
      call,
      await letterGround(tx, conference),
      { ...order, holdsUntil },
      [{ person, language: mail.language, mailId: null }],
    );
    const mark = mail.language === 'zh' ? '【测试】' : '[Test] ';
    return content ? { ...content, subject: mark + content.subject } : null;
  }
}
