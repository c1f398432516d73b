import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { MailContent } from './content.js';
import { htmlOf, textOf } from './layout.js';
import type { Mail } from './mail.entity.js';
import { senderOf } from './mime/sender.js';
import { Unsendable } from './mime/unsendable.error.js';

/** A header value with a line end could bring a second header with it: such a mail is refused, never repaired. */
function plain(field: string, text: string): string {
  if (/[\r\n\u0000]/.test(text)) throw new Unsendable(`refused: line break in ${field}`);
  return text;
}

/** The MIME source of a mail: text, HTML, calendar part, attachments. `unsubscribe` is the link of a mailing. */
export function mimeSource(
  mail: Mail,
  content: MailContent,
  from: string,
  date: Date,
  unsubscribe?: string,
): Promise<Buffer> {
  const sender = senderOf(from);
  const composer = new MailComposer({
    from: { name: plain('sender name', mail.senderName || sender.name), address: sender.address },
    to: { name: plain('name', mail.toName), address: plain('address', mail.toAddress) },
    ...(mail.replyTo && { replyTo: plain('reply-to', mail.replyTo) }),
    subject: plain('subject', content.subject),
    messageId: mail.messageId,
    date,
    text: textOf(content),
    html: htmlOf(content, mail.language),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': mail.language === 'zh' ? 'zh-CN' : 'en',
      ...(unsubscribe && {
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    attachments: (content.attachments ?? []).map((attachment) => ({
      ...attachment,
      filename: plain('file name', attachment.filename),
    })),
    icalEvent: content.calendar && { method: content.calendar.method, content: content.calendar.content },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Promise((resolve, reject) => {
    composer.compile().build((error, message) => (error ? reject(error) : resolve(message)));
  });
}
