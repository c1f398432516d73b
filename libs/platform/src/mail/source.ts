import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { MailContent } from './content.js';
import { htmlOf, textOf } from './layout.js';
import type { Mail } from './mail.entity.js';

/** Header values can never bring a second header with them. */
const oneLine = (text: string): string => text.replace(/[\r\n\u0000]+/g, ' ');

/** The MIME source of a mail: text, HTML, calendar part, attachments. */
export function mimeSource(mail: Mail, content: MailContent, from: string, date: Date): Promise<Buffer> {
  const composer = new MailComposer({
    from,
    to: { name: oneLine(mail.toName), address: oneLine(mail.toAddress) },
    subject: oneLine(content.subject),
    messageId: mail.messageId,
    date,
    text: textOf(content),
    html: htmlOf(content, mail.language),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': mail.language === 'zh' ? 'zh-CN' : 'en',
    },
    attachments: (content.attachments ?? []).map((attachment) => ({ ...attachment })),
    icalEvent: content.calendar && { method: content.calendar.method, content: content.calendar.content },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Promise((resolve, reject) => {
    composer.compile().build((error, message) => (error ? reject(error) : resolve(message)));
  });
}
