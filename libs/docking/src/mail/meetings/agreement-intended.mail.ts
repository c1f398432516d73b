import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { factsOf, meetingLetter, meetingMail, nameOf } from './meeting-letter.js';

/** Both said that they intend an agreement: what comes next. */
@Injectable()
@Composes('docking.agreement-intended')
export class AgreementIntendedMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await meetingLetter(tx, mail);
    if (!letter?.other || letter.meeting?.outcome !== 'agreement-intended') return null;
    const { isChinese, other } = letter;
    const contact: [string, string][] = [
      [isChinese ? '手机' : 'Phone', other.mobile ?? ''],
      [isChinese ? '邮箱' : 'E-mail', other.email ?? ''],
    ];
    return meetingMail(tx, call, this.settings.baseUrl, letter, {
      subject: isChinese ? `拟签协议：${other.name}` : `An agreement is intended: ${other.name}`,
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `您与${nameOf(letter, other)}的洽谈结果为“拟签协议”，会务组已收到。请双方商定协议内容，会务组会与您联系签约事宜。`
            : `Your meeting with ${nameOf(letter, other)} ended with an agreement intended, and the organisers know. Please settle its terms between you; the organisers will contact you about signing.`,
        },
        await factsOf(tx, letter, contact),
      ],
      button: isChinese ? '查看我的洽谈' : 'See my meetings',
    });
  }
}
