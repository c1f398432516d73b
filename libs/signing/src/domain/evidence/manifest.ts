import { createHash } from 'node:crypto';
import type { SignatureMethod } from '#contracts/signing/evidence';
import { canonicalJson } from '#platform/audit';

export const EVIDENCE_FORMAT = 'zijin-evidence/1';
/** Under this name the manifest is attached to a sealed PDF. */
export const MANIFEST_FILE = 'evidence.json';

/** Something that happened to an agreement; details hold ids, states and numbers. */
export interface EvidenceEvent {
  at: string;
  what: string;
  actor: string;
  device: string;
  details: object;
}

export interface ChainedEvent extends EvidenceEvent {
  /** SHA-256 over the hash before and this event: a changed or missing one breaks all that follow. */
  hash: string;
}

export interface ManifestFile {
  name: string;
  sha256: string;
}

export interface ManifestSignature {
  partyId: string;
  organisationZh: string;
  organisationEn: string;
  name: string;
  title: string;
  /** Null = neither drawn nor on paper: signed as the record of the ceremony says. */
  method: SignatureMethod | null;
  at: string | null;
  device: string;
  /** Of the text that was confirmed when signing. */
  textSha256: string | null;
  /** The attached picture. */
  image: ManifestFile | null;
  /** Strokes with their times, canonical JSON. */
  strokesSha256: string | null;
}

export type SheetKind = 'text' | 'signatures' | 'evidence';

/** What a sealed PDF says of its own parts, so that what changed can be named without any database. */
export interface EvidenceManifest {
  format: typeof EVIDENCE_FORMAT;
  code: string;
  verifyAt: string;
  madeAt: string;
  agreement: {
    id: string;
    number: string;
    titleZh: string;
    titleEn: string;
    kindZh: string;
    kindEn: string;
    signedAt: string | null;
    placeZh: string;
    placeEn: string;
    textVersion: number;
  };
  text: ManifestFile | null;
  sheets: { kind: SheetKind; sha256: string }[];
  signatures: ManifestSignature[];
  /** Scans and photographs. */
  scans: ManifestFile[];
  events: ChainedEvent[];
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const strokesHash = (strokes: unknown): string => sha256(canonicalJson(strokes));

const START = '0'.repeat(64);

const hashOf = (before: string, { at, what, actor, device, details }: EvidenceEvent): string =>
  sha256(`${before}\n${canonicalJson({ at, what, actor, device, details })}`);

/** Events in their order, each bound to the one before. */
export function chainEvents(events: readonly EvidenceEvent[]): ChainedEvent[] {
  let before = START;
  return events.map(({ at, what, actor, device, details }) => {
    const event = { at, what, actor, device, details };
    before = hashOf(before, event);
    return { ...event, hash: before };
  });
}

/** The place of the first event that is not what was chained; -1 when all are. */
export function brokenEvent(events: readonly ChainedEvent[]): number {
  let before = START;
  return events.findIndex((event) => {
    before = hashOf(before, event);
    return before !== event.hash;
  });
}

export const manifestText = (manifest: EvidenceManifest): string => `${canonicalJson(manifest)}\n`;

/** Null for anything but a manifest of this format. */
export function readManifest(bytes: Uint8Array): EvidenceManifest | null {
  try {
    const said = JSON.parse(Buffer.from(bytes).toString('utf8')) as Partial<EvidenceManifest> | null;
    const isWhole =
      said?.format === EVIDENCE_FORMAT &&
      typeof said.agreement === 'object' &&
      [said.sheets, said.signatures, said.scans, said.events].every(Array.isArray);
    return isWhole ? (said as EvidenceManifest) : null;
  } catch {
    return null;
  }
}
