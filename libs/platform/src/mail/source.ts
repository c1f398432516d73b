import type { MailAttachment, MailContent } from './content.js';
import { htmlOf, textOf } from './layout.js';
import type { Mail } from './mail.entity.js';
import { addressField, dateField, oneLine, textField } from './mime/header.js';
import { base64Lines, filePart, multipart, textPart, type Part } from './mime/parts.js';
import { senderOf } from './mime/sender.js';

/**
 * The MIME source of a mail: text, HTML with its pictures, calendar part, attachments. `unsubscribe` is the link of a
 * mailing, in its head for mail apps and at its foot for readers. Put together here rather than by a library, whose streams cost more than all else of sending.
 * @throws Unsendable for a header value with a line break
 */
export function mimeSource(
  mail: Mail,
  content: MailContent,
  from: string,
  date: Date,
  unsubscribe?: string,
): Buffer {
  const sender = senderOf(from);
  const fields = [
    addressField('From', { name: mail.senderName || sender.name, address: sender.address }),
    addressField('To', { name: mail.toName, address: mail.toAddress }),
    ...(mail.replyTo ? [addressField('Reply-To', senderOf(mail.replyTo))] : []),
    textField('Subject', content.subject),
    `Message-ID: ${mail.messageId}`,
    dateField(date),
    'MIME-Version: 1.0',
    'Auto-Submitted: auto-generated',
    `Content-Language: ${mail.language === 'zh' ? 'zh-CN' : 'en'}`,
    ...(unsubscribe
      ? [`List-Unsubscribe: <${unsubscribe}>`, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click']
      : []),
  ];
  const body = bodyOf(mail, content, unsubscribe);
  // an address may hold more than ASCII; a body is made of it, which `latin1` writes down without looking
  return Buffer.concat([
    Buffer.from(`${[...fields, ...body.fields].join('\r\n')}\r\n\r\n`, 'utf8'),
    Buffer.from(`${body.body}\r\n`, 'latin1'),
  ]);
}

function bodyOf(mail: Mail, content: MailContent, unsubscribe: string | undefined): Part {
  const encode = encoder();
  const file = (attachment: MailAttachment): Part => {
    oneLine('file name', attachment.filename);
    return filePart(attachment, encode(attachment.content));
  };
  const attachments = content.attachments ?? [];
  const seed = mail.id;
  const html = multipart('related', seed, [
    textPart('text/html', htmlOf(content, mail.language, unsubscribe)),
    ...attachments.filter(({ cid }) => cid).map(file),
  ]);
  const { calendar } = content;
  const readings = multipart('alternative', seed, [
    textPart('text/plain', textOf(content, mail.language, unsubscribe)),
    html,
    ...(calendar ? [calendarPart(calendar, encode)] : []),
  ]);
  return multipart('mixed', seed, [
    readings,
    ...(calendar ? [file(calendarFile(calendar))] : []),
    ...attachments.filter(({ cid }) => !cid).map(file),
  ]);
}

type Calendar = NonNullable<MailContent['calendar']>;
type Encode = (content: Buffer | string) => string;

/** Base64; what stands in a mail twice is encoded once. */
function encoder(): Encode {
  const known = new Map<Buffer | string, string>();
  return (content) => {
    const text = known.get(content) ?? base64Lines(Buffer.isBuffer(content) ? content : Buffer.from(content));
    known.set(content, text);
    return text;
  };
}

/** What clients show with buttons (RFC 6047 §2.4). */
function calendarPart({ method, content }: Calendar, encode: Encode): Part {
  return {
    fields: [
      `Content-Type: text/calendar; charset=utf-8; method=${method}`,
      'Content-Transfer-Encoding: base64',
    ],
    body: encode(content),
  };
}

/** The same as a file, for clients that know no calendar parts. */
const calendarFile = ({ content }: Calendar) => ({
  filename: 'invite.ics',
  contentType: 'application/ics',
  content,
});
