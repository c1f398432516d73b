import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import { findConference } from '#conferences';
import { findOrganisations } from '#organisations';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { moment } from '#registration';
import { partyLink } from '../../application/agreements/party-link.js';
import { isSettled } from '../../domain/agreements/agreement-states.js';
import { inLanguage } from '../../domain/agreements/agreement-words.js';
import { Agreements } from '../../persistence/agreements/agreements.js';

/** What a party is to confirm, with its personal link. */
abstract class ConfirmationMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  protected abstract words(title: string, isChinese: boolean): { subject: string; text: string };

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const agreements = new Agreements(tx);
    const agreement = await agreements.find(mail.subjectId);
    const { partyId } = mail.data as { partyId?: string };
    const party = partyId ? await agreements.findParty(partyId) : null;
    const conference = agreement && (await findConference(tx, agreement.conferenceId));
    if (!agreement || !party || !conference || party.confirmedAt || isSettled(agreement.state)) return null;
    const { language } = mail;
    const isChinese = language === 'zh';
    const kind = await agreements.findKind(agreement.kindId);
    const parties = await agreements.parties([agreement.id]);
    const organisations = await findOrganisations(
      tx,
      parties.map(({ organisationId }) => organisationId),
    );
    const named = parties.map(({ organisationId }) => {
      const found = organisations.get(organisationId);
      return inLanguage(found?.nameZh ?? '', found?.nameEn ?? '', language);
    });
    const title = inLanguage(agreement.titleZh, agreement.titleEn, language);
    const { subject, text } = this.words(title, isChinese);
    const name = party.contactName || party.signatoryName;
    return {
      subject,
      greeting: isChinese ? `${name || '您好'}：` : `Dear ${name || 'Sir or Madam'},`,
      blocks: [
        { kind: 'paragraph', text },
        {
          kind: 'facts',
          rows: [
            [isChinese ? '协议' : 'Agreement', title],
            [isChinese ? '类型' : 'Kind', inLanguage(kind?.nameZh ?? '', kind?.nameEn ?? '', language)],
            [isChinese ? '各方' : 'Parties', named.join(isChinese ? '、' : ', ')],
            [isChinese ? '会议' : 'Event', inLanguage(conference.titleZh, conference.titleEn, language)],
            ...(agreement.dueAt
              ? [
                  [
                    isChinese ? '请于此前确认' : 'Please confirm by',
                    moment(agreement.dueAt, conference.timeZone, language),
                  ] as const,
                ]
              : []),
          ],
        },
        {
          kind: 'button',
          label: isChinese ? '核对并确认' : 'Check and confirm',
          url: `${this.settings.baseUrl}/a/${await partyLink(tx, call, party)}`,
        },
        {
          kind: 'paragraph',
          text: isChinese
            ? '在该页面可查看协议文本、更正本单位的签约人信息，或说明需要修改之处。此处的确认不是签字。'
            : 'There you can read the text, correct who signs for you, or say what is to be changed. Confirming is not signing.',
        },
      ],
      closing: isChinese
        ? '此链接只供贵单位使用，请勿转发给其他单位。'
        : 'The link is for your organisation alone; please do not pass it on to others.',
    };
  }
}

@Injectable()
@Composes('signing.confirmation-asked')
export class ConfirmationAskedMail extends ConfirmationMail {
  constructor(settings: HttpSettings) {
    super(settings);
  }

  protected words(title: string, isChinese: boolean) {
    return isChinese
      ? {
          subject: `请确认协议：${title}`,
          text: '以下协议将在会议期间签署，请核对贵单位的信息与协议文本并确认。',
        }
      : {
          subject: `Please confirm: ${title}`,
          text: 'This agreement is to be signed at the conference. Please check your data and the text, and confirm.',
        };
  }
}

@Injectable()
@Composes('signing.confirmation-due')
export class ConfirmationDueMail extends ConfirmationMail {
  constructor(settings: HttpSettings) {
    super(settings);
  }

  protected words(title: string, isChinese: boolean) {
    return isChinese
      ? { subject: `确认期限将至：${title}`, text: '贵单位尚未确认以下协议，期限将至。' }
      : {
          subject: `Still to be confirmed: ${title}`,
          text: 'Your organisation has not confirmed this agreement yet, and the time is nearly over.',
        };
  }
}
