import { createHash, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { selfIssued } from './certificate.js';
import { signedData } from './cms.js';
import type { PdfSealer } from './pdf-sealer.js';

/** A private key with the certificate that speaks for it, and those above it. */
export interface SealKey {
  privateKey: KeyObject;
  /** DER. */
  certificate: Buffer;
  /** DER, the issuer's first. */
  chain: readonly Buffer[];
}

const YEARS = 20;

/** A new RSA key of 3,072 bits under a certificate of its own, which every PDF reader takes; about a second of work. */
export async function makeSealKey(words: { name: string; organisation: string; at: Date }): Promise<SealKey> {
  const keys = await promisify(generateKeyPair)('rsa', { modulusLength: 3072 });
  const until = new Date(words.at);
  until.setUTCFullYear(until.getUTCFullYear() + YEARS);
  const certificate = selfIssued(keys, { ...words, from: words.at, until });
  return { privateKey: keys.privateKey, certificate, chain: [] };
}

/** SHA-256 of a certificate, as hexadecimal digits: how people compare two of them. */
export const fingerprintOf = (certificate: Uint8Array): string =>
  createHash('sha256').update(certificate).digest('hex');

const FRAME_BYTES = 1024;

/** Seals with a key that this process holds. */
export function keySealer(key: SealKey): PdfSealer {
  const certificates = [key.certificate, ...key.chain];
  const bytes = certificates.reduce((sum, each) => sum + each.length, 0);
  return {
    reservedBytes: bytes + key.certificate.length + FRAME_BYTES,
    sign: (digest) => Promise.resolve(signedData(digest, key)),
  };
}

export const sealKeyOf = (privateKey: KeyObject, [certificate, ...chain]: readonly Buffer[]): SealKey => {
  if (!certificate) throw new RangeError('A key needs its certificate');
  return { privateKey, certificate, chain };
};
