import { createHash, sign } from 'node:crypto';
import { issuerAndSerial } from './certificate.js';
import { der, integer, octets, sequence, setOf, tags } from './der.js';
import { algorithms, oids } from './oids.js';
import type { SealKey } from './seal-key.js';

/**
 * A detached signature (RFC 5652 §5) over bytes of this SHA-256, as CAdES baseline asks: with content type, digest and the
 * certificate's own digest (RFC 5035) signed too, and without a signing time, which the PDF states (ETSI EN 319 142-1 §6.3).
 */
export function signedData(digest: Buffer, key: SealKey): Buffer {
  const { issuer, serial } = issuerAndSerial(key.certificate);
  const certificateDigest = createHash('sha256').update(key.certificate).digest();
  const issuerSerial = sequence(sequence(der(tags.context(4), issuer)), serial);
  const attributes = setOf(
    sequence(oids.contentType, setOf(oids.data)),
    sequence(oids.messageDigest, setOf(octets(digest))),
    sequence(
      oids.signingCertificateV2,
      setOf(sequence(sequence(sequence(octets(certificateDigest), issuerSerial)))),
    ),
  );
  const isRsa = key.privateKey.asymmetricKeyType === 'rsa';
  const signer = sequence(
    integer(1),
    sequence(issuer, serial),
    algorithms.sha256,
    retagged(attributes, tags.context(0)),
    isRsa ? algorithms.rsa : algorithms.ecdsaWithSha256,
    octets(sign('sha256', attributes, key.privateKey)),
  );
  return sequence(
    oids.signedData,
    der(
      tags.context(0),
      sequence(
        integer(1),
        setOf(algorithms.sha256),
        sequence(oids.data),
        der(tags.context(0), key.certificate, ...key.chain),
        setOf(signer),
      ),
    ),
  );
}

/** Signed as the set it is, written under the tag of its place (RFC 5652 §5.4). */
export function retagged(element: Buffer, tag: number): Buffer {
  const copy = Buffer.from(element);
  copy[0] = tag;
  return copy;
}
