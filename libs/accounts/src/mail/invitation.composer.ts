import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { issueToken, revokeTokens } from '#platform/tokens';
import { Users } from '../persistence/users.js';

const LINK_DAYS = 7;

const words = {
  zh: {
    subject: '邀请您加入 Zijin',
    greeting: (name: string) => `${name}，您好：`,
    text: (by: string) =>
      `${by ? `${by}邀请您` : '邀请您'}加入 Zijin 校企对接推进会系统。请在 ${LINK_DAYS} 天内点击下方按钮设置密码并登录；该链接只能使用一次。`,
    button: '接受邀请',
    closing: '如果您不认识邀请人，请忽略此邮件。',
  },
  en: {
    subject: 'You are invited to Zijin',
    greeting: (name: string) => `Dear ${name},`,
    text: (by: string) =>
      `${by ? `${by} invites you` : 'You are invited'} to Zijin, where school-enterprise conferences are prepared and run. Set your password within ${LINK_DAYS} days; the link works once.`,
    button: 'Accept the invitation',
    closing: 'If you do not know who invited you, ignore this mail.',
  },
};

/** A new link ends the older ones. */
@Injectable()
@Composes('account.invitation')
export class InvitationComposer implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const user = await new Users(tx).withId(mail.subjectId);
    if (user?.state !== 'invited') return null;
    await revokeTokens(tx, call, 'colleague-invitation', user.id);
    const expiresAt = new Date(call.clock.now().getTime() + LINK_DAYS * 24 * 3600 * 1000);
    const token = await issueToken(tx, call, 'colleague-invitation', user.id, expiresAt);
    const text = words[mail.language];
    const invitedBy = typeof mail.data.invitedBy === 'string' ? mail.data.invitedBy : '';
    return {
      subject: text.subject,
      greeting: text.greeting(user.name),
      blocks: [
        { kind: 'paragraph', text: text.text(invitedBy) },
        { kind: 'button', label: text.button, url: `${this.settings.baseUrl}/invitation/${token}` },
      ],
      closing: text.closing,
    };
  }
}
