import type { SignatureMethod } from '#contracts/signing/evidence';
import type { EvidenceEvent, EvidenceManifest } from '../../domain/evidence/manifest.js';

export interface FactFile {
  name: string;
  mediaType: string;
  content: Buffer;
}

export interface SignerFacts {
  partyId: string;
  organisationZh: string;
  organisationEn: string;
  name: string;
  title: string;
  method: SignatureMethod | null;
  at: Date | null;
  device: string;
  textSha256: string | null;
  image: Buffer | null;
  strokes: unknown;
}

/** All that a sealed PDF tells of an agreement. */
export interface EvidenceFacts {
  code: string;
  baseUrl: string;
  madeAt: Date;
  timeZone: string;
  agreement: Omit<EvidenceManifest['agreement'], 'signedAt'> & { signedAt: Date | null };
  conferenceZh: string;
  conferenceEn: string;
  roundZh: string;
  roundEn: string;
  text: (FactFile & { plainText: string; version: number }) | null;
  signers: SignerFacts[];
  witnesses: { name: string; title: string; organisation: string }[];
  scans: FactFile[];
  events: EvidenceEvent[];
}
