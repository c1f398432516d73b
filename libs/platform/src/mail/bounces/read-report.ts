import type { Attachment, ParsedMail } from 'mailparser';
import { mailIdIn } from './bounce-address.js';

export type DeliveryAction = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';

/** What a mail server, or a mailbox provider, tells about one of our mails. */
export type MailReport = { mailId: string; recipient: string | null; words: string } & (
  { kind: 'delivery'; action: DeliveryAction; code: number | undefined } | { kind: 'complaint' }
);

/** A report is a few kilobytes and quotes at most one mail of ours. */
export const LONGEST_REPORT_BYTES = 10 * 1024 * 1024;
const ACTIONS = new Set<string>(['failed', 'delayed', 'delivered', 'relayed', 'expanded']);

/**
 * Reads a delivery status notification (RFC 3464) or a complaint (ARF, RFC 5965). Which mail it is about is taken from
 * the address it came to (VERP), else from the Message-ID it quotes; null for anything that is no such report of a mail
 * of ours. Never throws: anybody can write to a bounce address.
 */
export async function readReport(source: Buffer): Promise<MailReport | null> {
  if (source.length > LONGEST_REPORT_BYTES) return null;
  // with its tables of character sets far heavier than all else of mail, and only needed where reports come in
  const { simpleParser } = await import('mailparser');
  let parsed: ParsedMail;
  try {
    parsed = await simpleParser(source, {
      // without it the report itself would be taken for text to read
      keepDeliveryStatus: true,
      skipHtmlToText: true,
      skipImageLinks: true,
      skipTextLinks: true,
      skipTextToHtml: true,
    });
  } catch {
    return null;
  }
  const mailId = aboutMail(parsed);
  if (!mailId) return null;
  const complaint = partOf(parsed, 'message/feedback-report');
  if (complaint) {
    const fields = fieldsIn(complaint);
    return {
      kind: 'complaint',
      mailId,
      recipient: addressIn(fields.get('original-rcpt-to') ?? fields.get('removal-recipient')),
      words: `complaint: ${fields.get('feedback-type') ?? 'abuse'}`,
    };
  }
  const status = partOf(parsed, 'message/delivery-status');
  return status ? deliveryReport(mailId, fieldsIn(status)) : null;
}

function deliveryReport(mailId: string, fields: ReadonlyMap<string, string>): MailReport | null {
  const action = (fields.get('action') ?? '').trim().toLowerCase();
  if (!ACTIONS.has(action)) return null;
  const status = fields.get('status')?.trim() ?? '';
  const diagnostic = (fields.get('diagnostic-code') ?? '').replace(/^[^;]*;\s*/, '');
  const said = Number(/^\s*([245]\d\d)\b/.exec(diagnostic)?.[1]) || undefined;
  return {
    kind: 'delivery',
    mailId,
    action: action as DeliveryAction,
    recipient: addressIn(fields.get('original-recipient') ?? fields.get('final-recipient')),
    words: [diagnostic.includes(status) ? '' : status, diagnostic].filter(Boolean).join(' ').slice(0, 500),
    // a status of 5.x.x without a quoted reply is as final as a reply of 550
    code: said ?? (status.startsWith('5') ? 550 : status.startsWith('4') ? 450 : undefined),
  };
}

const partOf = (parsed: ParsedMail, type: string): Attachment | undefined =>
  parsed.attachments.find(({ contentType }) => contentType.toLowerCase() === type);

/** Header-like lines, folds undone; of a field said twice the last counts, which is the recipient's own. */
function fieldsIn({ content }: Attachment): Map<string, string> {
  const lines = content
    .toString('utf8')
    .slice(0, 100_000)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  return new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : [];
    }),
  );
}

/** `rfc822; li@firm.example` → `li@firm.example` */
const addressIn = (text: string | undefined): string | null =>
  /([^\s;<>]+@[^\s;<>]+)/.exec(text ?? '')?.[1]?.toLowerCase() ?? null;

function aboutMail(parsed: ParsedMail): string | null {
  const arrivedAt = parsed.headerLines
    .filter(({ key }) => ['to', 'delivered-to', 'x-original-to', 'x-envelope-to'].includes(key))
    .map(({ line }) => /\+[0-9a-f-]{36}@/i.exec(line)?.[0] ?? '');
  const quoted = parsed.attachments
    .filter(({ contentType }) => /^(message\/rfc822|text\/rfc822-headers|message\/global)/i.test(contentType))
    .map(
      ({ content }) =>
        /^message-id:\s*(<[^>]{1,200}>)/im.exec(content.toString('latin1').slice(0, 100_000))?.[1],
    );
  const references = [parsed.inReplyTo, ...[parsed.references ?? []].flat()];
  for (const text of [...arrivedAt, ...quoted, ...references]) {
    const id = text && mailIdIn(text);
    if (id) return id;
  }
  return null;
}
