import { nothing, oid, sequence } from './der.js';

export const oids = {
  data: oid('1.2.840.113549.1.7.1'),
  signedData: oid('1.2.840.113549.1.7.2'),
  contentType: oid('1.2.840.113549.1.9.3'),
  messageDigest: oid('1.2.840.113549.1.9.4'),
  signingCertificateV2: oid('1.2.840.113549.1.9.16.2.47'),
  commonName: oid('2.5.4.3'),
  organisation: oid('2.5.4.10'),
  basicConstraints: oid('2.5.29.19'),
  keyUsage: oid('2.5.29.15'),
} as const;

/** Algorithm identifiers (RFC 8017 appendix A, RFC 5758). */
export const algorithms = {
  sha256: sequence(oid('2.16.840.1.101.3.4.2.1'), nothing),
  rsa: sequence(oid('1.2.840.113549.1.1.1'), nothing),
  rsaWithSha256: sequence(oid('1.2.840.113549.1.1.11'), nothing),
  ecdsaWithSha256: sequence(oid('1.2.840.10045.4.3.2')),
} as const;
