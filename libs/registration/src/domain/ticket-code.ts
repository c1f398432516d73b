import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';

/**
 * The code in a ticket's QR: `ZJ1.` + base64url of key number (2 bytes, big endian), conference id (16), ticket id (16)
 * and the Ed25519 signature (64, RFC 8032) over `ZJ1.` and the 34 bytes before it. No personal data.
 */
const PREFIX = 'ZJ1.';
const SIGNED_BYTES = 34;
const CODE_BYTES = SIGNED_BYTES + 64;
const CODE = new RegExp(`^ZJ1\\.[A-Za-z0-9_-]{${Math.ceil((CODE_BYTES * 8) / 6)}}$`);

export interface TicketFacts {
  keyId: number;
  conferenceId: string;
  ticketId: string;
}

/** A key pair as DER: PKCS #8 and SPKI. */
export interface TicketKeyPair {
  privateKey: Buffer;
  publicKey: Buffer;
}

export function newTicketKeyPair(): TicketKeyPair {
  const pair = generateKeyPairSync('ed25519');
  return {
    privateKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }),
    publicKey: pair.publicKey.export({ format: 'der', type: 'spki' }),
  };
}

const uuidBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const uuidText = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

function signedBytes({ keyId, conferenceId, ticketId }: TicketFacts): Buffer {
  const key = Buffer.alloc(2);
  key.writeUInt16BE(keyId);
  return Buffer.concat([key, uuidBytes(conferenceId), uuidBytes(ticketId)]);
}

const message = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from(PREFIX), bytes]);

let lastRead: { bytes: Buffer; key: KeyObject } | undefined;

/** A private key from its PKCS #8 DER bytes; reading it costs as much as signing ten codes, so the last one is kept. */
export function privateKeyOf(bytes: Buffer): KeyObject {
  if (!lastRead?.bytes.equals(bytes))
    lastRead = { bytes, key: createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8' }) };
  return lastRead.key;
}

/** The same facts and key always give the same code. The key may be given as PKCS #8 DER. */
export function signTicketCode(facts: TicketFacts, privateKey: Buffer | KeyObject): string {
  const bytes = signedBytes(facts);
  const key = Buffer.isBuffer(privateKey) ? privateKeyOf(privateKey) : privateKey;
  return PREFIX + Buffer.concat([bytes, sign(null, message(bytes), key)]).toString('base64url');
}

/** What a code claims, unproved; null when it does not have the form of a code of ours. */
export function readTicketCode(code: string): TicketFacts | null {
  const text = code.trim();
  if (!CODE.test(text)) return null;
  const bytes = Buffer.from(text.slice(PREFIX.length), 'base64url');
  if (bytes.length !== CODE_BYTES || bytes.toString('base64url') !== text.slice(PREFIX.length)) return null;
  return {
    keyId: bytes.readUInt16BE(0),
    conferenceId: uuidText(bytes.subarray(2, 18)),
    ticketId: uuidText(bytes.subarray(18, SIGNED_BYTES)),
  };
}

/** A public key from its SPKI DER bytes. */
export const publicKeyOf = (bytes: Buffer): KeyObject =>
  createPublicKey({ key: bytes, format: 'der', type: 'spki' });

/** Whether the code was signed by this key (or its SPKI DER). The code must have passed `readTicketCode`. */
export function isSignedBy(code: string, publicKey: Buffer | KeyObject): boolean {
  const bytes = Buffer.from(code.trim().slice(PREFIX.length), 'base64url');
  const key = Buffer.isBuffer(publicKey) ? publicKeyOf(publicKey) : publicKey;
  return verify(null, message(bytes.subarray(0, SIGNED_BYTES)), key, bytes.subarray(SIGNED_BYTES));
}
