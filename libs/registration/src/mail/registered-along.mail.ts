import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { Registrations } from '../persistence/registrations.js';
import { letterOf } from './letter.js';
import { StateMails } from './state-mails.js';

const CONSENT = {
  zh: '我们尚未征得您对个人信息处理的同意：请打开下面的页面，阅读说明并确认；如不愿参加，可在该页面直接取消。',
  en: 'You have not yet been asked about the use of your personal data: please open the page below, read the text and agree. If you do not want to come, cancel there.',
};

/** A colleague registered this person: by whom, where it stands, and that consent is still to be given. */
@Injectable()
@Composes('registration.registered-along')
export class RegisteredAlongMail implements MailComposer {
  constructor(private readonly mails: StateMails) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await letterOf(tx, mail);
    const by = letter?.registration.registeredById;
    const colleague = by ? await new Registrations(tx).find(by) : null;
    if (!letter || !colleague) return this.mails.compose(tx, call, mail);
    return this.mails.compose(tx, call, mail, [
      {
        kind: 'paragraph',
        text: letter.isChinese
          ? `您的同事${colleague.name}为您报名了“${letter.title}”。`
          : `Your colleague ${colleague.name} registered you for “${letter.title}”.`,
      },
      ...(letter.registration.consentVersion === null
        ? [{ kind: 'paragraph' as const, text: CONSENT[mail.language] }]
        : []),
    ]);
  }
}

/** A colleague handed the place over to this person. */
@Injectable()
@Composes('registration.taken-over')
export class TakenOverMail implements MailComposer {
  constructor(private readonly mails: StateMails) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await letterOf(tx, mail);
    if (!letter) return null;
    const former = await new Registrations(tx).handedOverTo(letter.registration.id);
    const name = former?.name ?? '';
    return this.mails.compose(tx, call, mail, [
      {
        kind: 'paragraph',
        text: letter.isChinese
          ? `您的同事${name}把“${letter.title}”的参会名额转让给了您。`
          : `Your colleague ${name} handed the place at “${letter.title}” over to you.`,
      },
      ...(letter.registration.consentVersion === null
        ? [{ kind: 'paragraph' as const, text: CONSENT[mail.language] }]
        : []),
    ]);
  }
}
