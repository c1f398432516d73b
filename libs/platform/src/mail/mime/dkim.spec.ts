import { createHash, createPublicKey, generateKeyPairSync, verify, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { MailSettings } from '#config';
import { Dkim } from './dkim.js';

const SOURCE = Buffer.from(
  [
    'From: =?UTF-8?B?57Sr6YeR?= <zijin@city.example>',
    'To: wang@firm.example',
    'Subject:  a  folded',
    ' subject ',
    'Message-ID: <1@city.example>',
    'Date: Mon, 30 Nov 2026 02:03:04 +0000',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'line with  spaces \t ',
    '',
    'last',
    '',
    '',
    '',
  ].join('\r\n'),
);

/** The key as its DNS record `selector._domainkey.domain` publishes it. */
function published(key: KeyObject): string {
  const der = key.export({ format: 'der', type: 'spki' });
  return key.asymmetricKeyType === 'ed25519'
    ? `v=DKIM1; k=ed25519; p=${der.subarray(-32).toString('base64')}`
    : `v=DKIM1; k=rsa; p=${der.toString('base64')}`;
}

/** Verifies as RFC 6376 §6 tells a receiver to, from the letters and the DNS record alone. */
function verifies(mail: Buffer, record: string): boolean {
  const text = mail.toString('latin1');
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const fields = head.split(/\r\n(?![ \t])/);
  const relaxed = (field: string): string => {
    const [name = '', ...value] = field.split(':');
    return `${name.trim().toLowerCase()}:${value
      .join(':')
      .replace(/\r\n/g, '')
      .replace(/[ \t]+/g, ' ')
      .trim()}`;
  };
  const signature = fields.find((field) => /^dkim-signature:/i.test(field))!;
  const tag = (name: string): string =>
    new RegExp(`(?:^|[;\\s:])${name}=([^;]*)`).exec(signature)![1]!.replace(/\s+/g, '');
  const body = rest
    .join('\r\n\r\n')
    .replace(/[ \t]+/g, ' ')
    .replace(/ \r\n/g, '\r\n')
    .replace(/(\r\n)+$/, '');
  const bodyHash = createHash('sha256').update(`${body}\r\n`, 'latin1').digest('base64');
  if (bodyHash !== tag('bh')) return false;
  const signed = tag('h')
    .split(':')
    .map((name) => fields.find((field) => relaxed(field).startsWith(`${name}:`))!);
  const own = relaxed(signature.slice(0, signature.lastIndexOf('b=') + 2));
  const data = Buffer.from([...signed.map(relaxed), own].join('\r\n'), 'latin1');
  const p = Buffer.from(/p=(\S+)/.exec(record)![1]!, 'base64');
  const given = Buffer.from(tag('b'), 'base64');
  if (record.includes('k=ed25519')) {
    const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), p]);
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return verify(null, createHash('sha256').update(data).digest(), key, given);
  }
  return verify('sha256', data, createPublicKey({ key: p, format: 'der', type: 'spki' }), given);
}

const pairs = {
  rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ed25519: generateKeyPairSync('ed25519'),
};

describe('TRUST Mail: DKIM', () => {
  it.each(['rsa', 'ed25519'] as const)('%s: verified with nothing but the published key', (kind) => {
    const { privateKey, publicKey } = pairs[kind];
    const settings = Object.assign(new MailSettings(), {
      from: 'Zijin <zijin@city.example>',
      dkimDomain: 'city.example',
      dkimSelector: 'zijin1',
      dkimKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    });
    const signed = new Dkim(settings).sign(SOURCE);
    expect(signed.toString('latin1')).toContain('d=city.example; s=zijin1;');
    expect(signed.toString('latin1')).toMatch(/h=from:to:subject:date:message-id:/);
    expect(verifies(signed, published(publicKey))).toBe(true);
    const changed = Buffer.from(signed.toString('latin1').replace('last', 'lost'), 'latin1');
    expect(verifies(changed, published(publicKey))).toBe(false);
    const renamed = Buffer.from(signed.toString('latin1').replace('wang@', 'zhao@'), 'latin1');
    expect(verifies(renamed, published(publicKey))).toBe(false);
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    expect(kind === 'rsa' && verifies(signed, published(stranger))).toBe(false);
  });

  it('without a key the mail stays as it is', () => {
    expect(new Dkim(new MailSettings()).sign(SOURCE)).toBe(SOURCE);
  });
});
