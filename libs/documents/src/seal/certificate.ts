import { randomBytes, sign, type KeyObject } from 'node:crypto';
import {
  bits,
  der,
  integer,
  octets,
  partsOf,
  readDer,
  sequence,
  setOf,
  tags,
  time,
  utf8,
  yes,
} from './der.js';
import { algorithms, oids } from './oids.js';

/** Who a certificate names as its issuer, and under which number; both as DER. @throws RangeError */
export function issuerAndSerial(certificate: Buffer): { issuer: Buffer; serial: Buffer } {
  const [body] = partsOf(readDer(certificate));
  const parts = partsOf(body!);
  const at = parts[0]!.tag === tags.context(0) ? 1 : 0;
  const [serial, , issuer] = parts.slice(at);
  if (!serial || !issuer) throw new RangeError('not a certificate');
  return { issuer: issuer.whole, serial: serial.whole };
}

export interface CertificateWords {
  name: string;
  organisation: string;
  from: Date;
  until: Date;
}

/** A certificate (RFC 5280) of an RSA key, issued by itself, that may sign documents and nothing else. */
export function selfIssued(
  keys: { publicKey: KeyObject; privateKey: KeyObject },
  { name, organisation, from, until }: CertificateWords,
): Buffer {
  const subject = sequence(
    setOf(sequence(oids.organisation, utf8(organisation))),
    setOf(sequence(oids.commonName, utf8(name))),
  );
  const serial = randomBytes(16);
  serial[0] = (serial[0]! & 0x3f) | 0x40;
  const signsDocuments = Buffer.from([0x03, 0x02, 0x06, 0xc0]); // digitalSignature, contentCommitment
  const body = sequence(
    der(tags.context(0), integer(2)),
    integer(serial),
    algorithms.rsaWithSha256,
    subject,
    sequence(time(from), time(until)),
    subject,
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    der(
      tags.context(3),
      sequence(
        sequence(oids.basicConstraints, yes, octets(sequence())),
        sequence(oids.keyUsage, yes, octets(signsDocuments)),
      ),
    ),
  );
  return sequence(body, algorithms.rsaWithSha256, bits(sign('sha256', body, keys.privateKey)));
}
