import { buildHeaderParam, encodeWords, isPlainText } from 'nodemailer/lib/mime-funcs/index.js';
import { remembered } from './remembered.js';

/** One node of the MIME tree: its header fields, and its body as it stands in the mail. */
export interface Part {
  fields: readonly string[];
  body: string;
}

const LINE = 76;
/** RFC 5322 §2.1.1 allows 998; nothing of ours needs that much. */
const LONGEST_PLAIN_LINE = 900;

/** Base64 in lines of 76 characters (RFC 2045 §6.8). */
export function base64Lines(content: Buffer): string {
  const text = content.toString('base64');
  let lines = '';
  let at = 0;
  for (; at + LINE < text.length; at += LINE) lines += `${text.slice(at, at + LINE)}\r\n`;
  return lines + text.slice(at);
}

/** Plain ASCII stands as it is, anything else in base64, which every reader takes and costs Chinese less than QP. */
export function textPart(type: string, text: string): Part {
  const body = text.replace(/\r\n|\r|\n/g, '\r\n');
  const isPlain =
    // oxlint-disable-next-line no-control-regex -- all of ASCII but control characters that mails may not hold
    /^[\t\r\n\x20-\x7e]*$/.test(body) && !body.split('\r\n').some((line) => line.length > LONGEST_PLAIN_LINE);
  return isPlain
    ? { fields: [`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: 7bit'], body }
    : {
        fields: [`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64'],
        body: base64Lines(Buffer.from(body)),
      };
}

/** A parameter as RFC 2231 wants it; beside it the encoded word that Outlook and QQ read in its place. */
export function parameters(name: string, value: string): string {
  if (isPlainText(value, true) && value.length <= 60) return `; ${name}="${value.replace(/["\\]/g, '\\$&')}"`;
  return buildHeaderParam(name, value, 50)
    .map(({ key, value: part }) => `;\r\n ${key}=${key.endsWith('*') ? part : `"${part}"`}`)
    .join('');
}

export interface FileFacts {
  filename: string;
  contentType: string;
  /** Shown in the HTML under this name. */
  cid?: string;
}

export const filePart = ({ filename, contentType, cid = '' }: FileFacts, encoded: string): Part => ({
  fields: fileFields(filename, contentType, cid),
  body: encoded,
});

const fileFields = remembered((filename: string, contentType: string, cid: string): string[] => {
  // a file name in Content-Type is old, but all that some phone mail apps look at
  const name = isPlainText(filename, true)
    ? parameters('name', filename)
    : `;\r\n name="${encodeWords(filename, 'B', 52)}"`;
  return [
    `Content-Type: ${contentType}${name}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: ${cid ? 'inline' : 'attachment'}${parameters('filename', filename)}`,
    ...(cid ? [`Content-Id: <${cid}>`] : []),
  ];
});

const written = ({ fields, body }: Part): string => `${fields.join('\r\n')}\r\n\r\n${body}\r\n`;

/**
 * Several parts as one (RFC 2046 §5.1). The boundary is the mail's identity and the part's place, so that the same mail
 * is always the same letters; `=_` cannot stand in base64, nor in our texts at a line's start.
 */
export function multipart(kind: string, mailId: string, parts: readonly Part[]): Part {
  if (parts.length === 1) return parts[0]!;
  const boundary = `=_zijin_${kind}_${mailId}`;
  // added up rather than joined: letters are copied once, when the whole mail is there
  let body = '';
  for (const part of parts) body += `--${boundary}\r\n${written(part)}`;
  return {
    fields: [`Content-Type: multipart/${kind};\r\n boundary="${boundary}"`],
    body: `${body}--${boundary}--`,
  };
}
