import { createHash, verify, X509Certificate } from 'node:crypto';
import { issuerAndSerial } from './certificate.js';
import { retagged } from './cms.js';
import { partsOf, readDer, tags, type DerElement } from './der.js';
import { algorithms, oids } from './oids.js';
import { fingerprintOf } from './seal-key.js';

/** One signature found in a PDF. */
export interface ReadSeal {
  /** Covered bytes as [from, to): all but the signature's own place, when it is a whole one. */
  ranges: readonly (readonly [from: number, to: number])[];
  /**
   * `intact`: the covered bytes are those that were signed; `changed`: they are not; `unreadable`: it is no signature that
   * can be checked here.
   */
  state: 'intact' | 'changed' | 'unreadable';
  /** Bytes at the end of the file that the signature does not cover. */
  bytesAfter: number;
  /** Who signed, as the certificate says; '' when unreadable. */
  subject: string;
  /** SHA-256 of the certificate, hexadecimal; '' when unreadable. Anybody can issue a certificate to himself: compare it. */
  fingerprint: string;
  isSelfIssued: boolean;
}

const RANGES =
  /\/ByteRange\s{0,20}\[\s{0,20}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})/g;
const MOST_SEALS = 32;
const LARGEST_SIGNATURE = 256 * 1024;

/**
 * The signatures of a PDF in the order of the file, checked. It looks for them in the bytes alone, so no structure of a
 * hostile file is followed. Never throws.
 */
export function readSeals(pdf: Uint8Array): ReadSeal[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const seals: ReadSeal[] = [];
  for (const match of bytes.toString('latin1').matchAll(RANGES)) {
    const [from = 0, length = 0, next = 0, rest = 0] = match.slice(1).map(Number);
    if (from !== 0 || next < length || next + rest > bytes.length) continue;
    seals.push(readSeal(bytes, length, next, next + rest));
    if (seals.length === MOST_SEALS) break;
  }
  return seals;
}

function readSeal(bytes: Buffer, gap: number, next: number, end: number): ReadSeal {
  const seal: ReadSeal = {
    ranges: [
      [0, gap],
      [next, end],
    ],
    state: 'unreadable',
    bytesAfter: bytes.length - end,
    subject: '',
    fingerprint: '',
    isSelfIssued: false,
  };
  try {
    const signature = hexadecimal(bytes.subarray(gap, next));
    const digest = createHash('sha256')
      .update(bytes.subarray(0, gap))
      .update(bytes.subarray(next, end))
      .digest();
    return { ...seal, ...checked(signature, digest) };
  } catch {
    return seal; // whatever stands there, it is no signature
  }
}

/** The place holds nothing but the digits: what else stood there would not be covered by anything. */
function hexadecimal(place: Buffer): Buffer {
  const text = place.toString('latin1');
  if (text.length > LARGEST_SIGNATURE || !/^<[0-9a-fA-F]+>$/.test(text))
    throw new RangeError('not a signature');
  return Buffer.from(text.slice(1, -1), 'hex');
}

type Checked = Pick<ReadSeal, 'state' | 'subject' | 'fingerprint' | 'isSelfIssued'>;

/** @throws RangeError for anything but a SignedData of one signer with SHA-256 and signed attributes */
function checked(signature: Buffer, digest: Buffer): Checked {
  const [type, wrapped] = partsOf(readDer(signature));
  if (!type!.whole.equals(oids.signedData)) throw new RangeError('no SignedData');
  const parts = partsOf(partsOf(wrapped!)[0]!);
  const certificates = partsOf(parts.find(({ tag }) => tag === tags.context(0))!).map(({ whole }) => whole);
  const [, identity, digestAlgorithm, attributes, , signed] = partsOf(partsOf(parts.at(-1)!)[0]!);
  if (!sameAlgorithm(digestAlgorithm!) || attributes!.tag !== tags.context(0))
    throw new RangeError('unknown');
  const own = certificates.find((each) => isOf(each, identity!));
  const certificate = new X509Certificate(own!);
  const isSigned = verify(
    'sha256',
    retagged(attributes!.whole, tags.set),
    certificate.publicKey,
    signed!.contents,
  );
  const values = new Map(
    partsOf(attributes!).map((each) => {
      const [name, set] = partsOf(each);
      return [name!.whole.toString('hex'), partsOf(set!)[0]!] as const;
    }),
  );
  const isSame = values.get(oids.messageDigest.toString('hex'))?.contents.equals(digest) ?? false;
  const ess = values.get(oids.signingCertificateV2.toString('hex'));
  const isOwn = !ess || ess.whole.includes(createHash('sha256').update(own!).digest());
  return {
    state: isSigned && isSame && isOwn ? 'intact' : 'changed',
    subject: certificate.subject.split('\n').reverse().join(', '),
    fingerprint: fingerprintOf(own!),
    isSelfIssued: certificate.subject === certificate.issuer,
  };
}

const sameAlgorithm = (algorithm: DerElement): boolean =>
  partsOf(algorithm)[0]!.whole.equals(partsOf(readDer(algorithms.sha256))[0]!.whole);

function isOf(certificate: Buffer, identity: DerElement): boolean {
  const { issuer, serial } = issuerAndSerial(certificate);
  return Buffer.concat([issuer, serial]).equals(identity.contents);
}
