import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { issueToken } from '#platform/tokens';
import { Users } from '../persistence/users.js';

const LINK_MS = 3600 * 1000;

const words = {
  zh: {
    subject: '重设您的 Zijin 密码',
    greeting: (name: string) => `${name}，您好：`,
    text: '有人请求为您的账号重设密码。请在一小时内点击下方按钮设置新密码；该链接只能使用一次。',
    button: '设置新密码',
    closing: '如果不是您本人操作，请忽略此邮件，您的密码不会改变。',
  },
  en: {
    subject: 'Reset your Zijin password',
    greeting: (name: string) => `Dear ${name},`,
    text: 'Somebody asked to reset the password of your account. Set a new one within an hour; the link works once.',
    button: 'Set a new password',
    closing: 'If this was not you, ignore this mail: your password stays as it is.',
  },
};

@Injectable()
@Composes('account.password-reset')
export class PasswordResetComposer implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const user = await new Users(tx).withId(mail.subjectId);
    if (user?.state !== 'active') return null;
    const expiresAt = new Date(call.clock.now().getTime() + LINK_MS);
    const token = await issueToken(tx, call, 'password-reset', user.id, expiresAt);
    const text = words[mail.language];
    return {
      subject: text.subject,
      greeting: text.greeting(user.name),
      blocks: [
        { kind: 'paragraph', text: text.text },
        { kind: 'button', label: text.button, url: `${this.settings.baseUrl}/reset/${token}` },
      ],
      closing: text.closing,
    };
  }
}
