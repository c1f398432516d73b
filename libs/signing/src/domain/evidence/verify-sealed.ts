import type { ReadSeal, SealedParts } from '#documents/seal';
import {
  brokenEvent,
  MANIFEST_FILE,
  readManifest,
  type EvidenceManifest,
  type ManifestFile,
} from './manifest.js';

/** `unchanged`: every part is what was sealed; `changed`: some part is not; `unknown`: no sealed agreement of ours. */
export type Verdict = 'unchanged' | 'changed' | 'unknown';

export type CheckedPart =
  | 'seal'
  | 'bytes-after'
  | 'structure'
  | 'manifest'
  | 'text'
  | 'text-sheet'
  | 'signature-sheet'
  | 'evidence-sheet'
  | 'signature'
  | 'signed-text'
  | 'scan'
  | 'event'
  | 'file';

export interface Finding {
  part: CheckedPart;
  isUnchanged: boolean;
  /** Which: the file's name, the sheet's or event's number; '' where there is only one. */
  name: string;
}

export interface Verification {
  verdict: Verdict;
  findings: Finding[];
  manifest: EvidenceManifest | null;
  /** SHA-256 of the certificate that sealed; '' when there is none. */
  fingerprint: string;
  subject: string;
}

const sheetPart = { text: 'text-sheet', signatures: 'signature-sheet', evidence: 'evidence-sheet' } as const;

/**
 * Whether a sealed agreement is what was sealed, and which part is not. The seal alone decides; the parts say where. That
 * the key is whose it should be is for the reader to compare: anybody can make a key.
 */
export function verifySealed(seals: readonly ReadSeal[], parts: SealedParts | null): Verification {
  const seal = seals.at(-1);
  const file = parts?.files.find(({ name }) => name === MANIFEST_FILE);
  const manifest = file?.content ? readManifest(file.content) : null;
  const { fingerprint = '', subject = '' } = seal ?? {};
  if (!seal && !manifest) return { verdict: 'unknown', findings: [], manifest, fingerprint, subject };
  const findings: Finding[] = [
    found('seal', seal?.state === 'intact'),
    found('bytes-after', seal !== undefined && seal.bytesAfter === 0),
  ];
  if (!parts) findings.push(found('structure', false));
  else if (!manifest) findings.push(found('manifest', false));
  else findings.push(...checkParts(manifest, parts));
  const isOurs = manifest !== null || seal?.state !== 'intact';
  const isUnchanged = findings.every((each) => each.isUnchanged);
  const verdict = isUnchanged ? 'unchanged' : isOurs ? 'changed' : 'unknown';
  return { verdict, findings, manifest, fingerprint, subject };
}

const found = (part: CheckedPart, isUnchanged: boolean, name = ''): Finding => ({ part, isUnchanged, name });

function checkParts(manifest: EvidenceManifest, { pages, files }: SealedParts): Finding[] {
  const held = new Map(files.map((file) => [file.name, file.sha256]));
  const same = ({ name, sha256 }: ManifestFile): boolean => held.get(name) === sha256;
  const broken = brokenEvent(manifest.events);
  const known = [
    MANIFEST_FILE,
    ...[manifest.text, ...manifest.scans, ...manifest.signatures.map(({ image }) => image)].flatMap(
      (file) => file?.name ?? [],
    ),
  ];
  return [
    ...(manifest.text ? [found('text', same(manifest.text), manifest.text.name)] : []),
    ...manifest.sheets.map(({ kind, sha256 }, at) =>
      found(sheetPart[kind], pages[at] === sha256, String(at + 1)),
    ),
    ...(pages.length === manifest.sheets.length ? [] : [found('structure', false)]),
    ...manifest.signatures.flatMap(({ image, name, textSha256 }) => [
      ...(image ? [found('signature', same(image), name)] : []),
      ...(textSha256 ? [found('signed-text', textSha256 === manifest.text?.sha256, name)] : []),
    ]),
    ...manifest.scans.map((scan) => found('scan', same(scan), scan.name)),
    found('event', broken < 0, broken < 0 ? '' : String(broken + 1)),
    ...files.filter(({ name }) => !known.includes(name)).map(({ name }) => found('file', false, name)),
  ];
}
