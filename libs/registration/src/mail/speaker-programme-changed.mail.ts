import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import { findConference, findProgrammeChange, tellingChanges } from '#conferences';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { SPEAKER_PROGRAMME_CHANGED } from '../application/programme/announce-programme.js';
import { sentenceOf } from './session-change.js';

/** To a speaker who has not registered: what has changed in the sessions the programme names them in. */
@Injectable()
@Composes(SPEAKER_PROGRAMME_CHANGED)
export class SpeakerProgrammeChangedMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, _call: Call, mail: Mail): Promise<MailContent | null> {
    const conference = mail.scopeId && (await findConference(tx, mail.scopeId));
    if (!conference || conference.state === 'cancelled') return null;
    const { number } = mail.data as { number: number };
    const change = await findProgrammeChange(tx, conference.id, number);
    const own = tellingChanges(change?.changes ?? []).filter(({ before, after }) =>
      [...(before?.people ?? []), ...(after?.people ?? [])].some(
        ({ representativeId }) => representativeId === mail.subjectId,
      ),
    );
    if (own.length === 0) return null;
    const isChinese = mail.language === 'zh';
    const title = isChinese ? conference.titleZh : conference.titleEn;
    return {
      subject: isChinese ? `您参与的环节有变：${title}` : `Your session has changed: ${title}`,
      greeting: isChinese ? `${mail.toName}，您好：` : `Dear ${mail.toName},`,
      blocks: [
        ...own.map((each) => ({
          kind: 'paragraph' as const,
          text: sentenceOf(each, conference.timeZone, isChinese),
        })),
        {
          kind: 'button',
          label: isChinese ? '查看议程' : 'See the programme',
          url: `${this.settings.baseUrl}/c/${conference.slug}`,
        },
      ],
      closing: isChinese
        ? '此邮件由紫金系统自动发送，请勿直接回复。'
        : 'This message was sent automatically by Zijin; please do not reply to it.',
    };
  }
}
