import { createHash, createPrivateKey, sign, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MailSettings } from '#config';

/** Header fields that are signed where they stand (RFC 6376 §5.4.1), in this order. */
const SIGNED = [
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'reply-to',
  'mime-version',
  'content-type',
  'content-language',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'auto-submitted',
];

/** Signs finished mails (RFC 6376, relaxed/relaxed; rsa-sha256, or ed25519-sha256 of RFC 8463) when a key is set. */
@Injectable()
export class Dkim {
  private readonly key?: KeyObject;

  constructor(private readonly settings: MailSettings) {
    if (settings.dkimKey) this.key = createPrivateKey(settings.dkimKey);
  }

  sign(source: Buffer): Buffer {
    const { key, settings } = this;
    if (!key) return source;
    const split = source.indexOf('\r\n\r\n');
    const fields = source.toString('latin1', 0, split).split(/\r\n(?![ \t])/);
    const bodyHash = createHash('sha256')
      .update(relaxedBody(source.subarray(split + 4)))
      .digest('base64');
    const chosen = SIGNED.flatMap(
      (name) => fields.find((field) => field.slice(0, field.indexOf(':')).toLowerCase() === name) ?? [],
    );
    const isRsa = key.asymmetricKeyType === 'rsa';
    const tags =
      `v=1; a=${isRsa ? 'rsa' : 'ed25519'}-sha256; c=relaxed/relaxed; d=${settings.dkimDomain}; ` +
      `s=${settings.dkimSelector};\r\n h=${chosen.map((field) => field.slice(0, field.indexOf(':')).toLowerCase()).join(':')};` +
      `\r\n bh=${bodyHash};\r\n b=`;
    const text =
      chosen.map((field) => `${relaxedField(field)}\r\n`).join('') + relaxedField(`DKIM-Signature: ${tags}`);
    // ed25519 signs the SHA-256 of the text (RFC 8463 §3), rsa the text itself
    const signature = isRsa
      ? sign('sha256', Buffer.from(text, 'latin1'), key)
      : sign(null, createHash('sha256').update(text, 'latin1').digest(), key);
    const folded = signature.toString('base64').replace(/(.{72})(?=.)/g, '$1\r\n ');
    return Buffer.concat([Buffer.from(`DKIM-Signature: ${tags}${folded}\r\n`, 'latin1'), source]);
  }
}

/** RFC 6376 §3.4.2: name in lower case, folding undone, runs of white space one space. */
function relaxedField(field: string): string {
  const colon = field.indexOf(':');
  const value = field
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return `${field.slice(0, colon).trim().toLowerCase()}:${value}`;
}

/** RFC 6376 §3.4.4: runs of white space one space, none at line ends, no empty lines at the end. */
function relaxedBody(body: Buffer): Buffer {
  const text = body
    .toString('latin1')
    .replace(/[ \t]+/g, ' ')
    .replace(/ (?=\r\n)/g, '')
    .replace(/(\r\n)*$/, '');
  return Buffer.from(text === '' ? '' : `${text}\r\n`, 'latin1');
}
