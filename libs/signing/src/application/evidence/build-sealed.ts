import { createHash } from 'node:crypto';
import { tokens } from '#contracts/tokens';
import { recordPdf, type PdfColours } from '#documents/pdf';
import { composePdf, sealPdf, type PdfSealer } from '#documents/seal';
import {
  chainEvents,
  EVIDENCE_FORMAT,
  MANIFEST_FILE,
  manifestText,
  strokesHash,
  type EvidenceManifest,
  type ManifestFile,
  type SheetKind,
} from '../../domain/evidence/manifest.js';
import type { EvidenceFacts, FactFile, SignerFacts } from './evidence-facts.js';
import { both, evidenceSheet, signatureSheet } from './evidence-sheets.js';

const PDF = 'application/pdf';

/**
 * An agreement as one sealed PDF: its text (its own pages, or the words of a Word file), who signed and how, and how it came
 * to that. The original text, the signatures' pictures and the scans are attached, with a manifest that names the hash of
 * each, so that an outsider can say later what changed.
 */
export async function buildSealed(
  facts: EvidenceFacts,
  sealer: PdfSealer,
  colours: PdfColours,
): Promise<Buffer> {
  const { agreement, text, code, baseUrl, madeAt } = facts;
  const title = both(agreement.titleZh, agreement.titleEn);
  const events = chainEvents(facts.events);
  const textFile = text && named('text', text);
  const images = facts.signers.map(({ image }, at) => image && pictureFile(image, at));
  const scans = facts.scans.map((scan, at) => named(`scan-${at + 1}`, scan));
  const hashes = {
    text: textFile && hashed(textFile),
    signatures: facts.signers.flatMap(({ name }, at) => {
      const image = images[at];
      return image ? [{ name, sha256: hashed(image).sha256 }] : [];
    }),
    scans: scans.map(hashed),
  };
  const isOwnPages = text?.mediaType === PDF;
  const record = await recordPdf(
    {
      title: `${both(facts.conferenceZh, facts.conferenceEn)}`,
      foot: `${code} · ${baseUrl}/verify/${code}`,
      parts: [
        ...(text && !isOwnPages
          ? [
              {
                title: '协议文本 · Text',
                subtitle: title,
                blocks: [{ kind: 'text' as const, text: text.plainText }],
              },
            ]
          : []),
        signatureSheet(facts),
        evidenceSheet(facts, events, hashes),
      ],
    },
    colours,
  );
  const made = await composePdf([...(isOwnPages ? [{ pdf: text.content }] : []), { pdf: record.pdf }], {
    title,
    at: madeAt,
    language: 'zh-CN',
  });
  const [signatures = 0, evidence = 0] = record.sheets.slice(-2);
  const kindAt = (at: number): SheetKind =>
    at >= made.pages.length - evidence
      ? 'evidence'
      : at >= made.pages.length - evidence - signatures
        ? 'signatures'
        : 'text';
  const manifest: EvidenceManifest = {
    format: EVIDENCE_FORMAT,
    code,
    verifyAt: `${baseUrl}/verify/${code}`,
    madeAt: madeAt.toISOString(),
    agreement: { ...agreement, signedAt: agreement.signedAt?.toISOString() ?? null },
    text: hashes.text,
    sheets: made.pages.map((sha256, at) => ({ kind: kindAt(at), sha256 })),
    signatures: facts.signers.map((signer, at) => manifestSignature(signer, images[at] ?? null)),
    scans: hashes.scans,
    events,
  };
  const files = [
    { file: jsonFile(manifestText(manifest)), description: 'Evidence: hashes of all parts, events' },
    ...(textFile ? [{ file: textFile, description: 'The text as it was confirmed' }] : []),
    ...images.flatMap((file) => (file ? [{ file, description: 'Signature' }] : [])),
    ...scans.map((file) => ({ file, description: 'Scan or photograph' })),
  ];
  for (const { file, description } of files) await made.attach({ ...file, description });
  return sealPdf(made.document, sealer, {
    name: 'Zijin',
    reason: `签约存证 ${code}`,
    location: agreement.placeZh || agreement.placeEn,
    at: madeAt,
  });
}

function manifestSignature(
  signer: SignerFacts,
  image: FactFile | null,
): EvidenceManifest['signatures'][number] {
  const { partyId, organisationZh, organisationEn, name, title, method, at, device, textSha256 } = signer;
  return {
    partyId,
    organisationZh,
    organisationEn,
    name,
    title,
    method,
    at: at?.toISOString() ?? null,
    device,
    textSha256,
    image: image && hashed(image),
    strokesSha256: signer.strokes ? strokesHash(signer.strokes) : null,
  };
}

const extensions: Record<string, string> = {
  [PDF]: 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

/** Under a name of ours: a stranger's may be anything. */
const named = (name: string, file: FactFile): FactFile => ({
  ...file,
  name: `${name}.${extensions[file.mediaType] ?? 'docx'}`,
});

const pictureFile = (content: Buffer, at: number): FactFile => ({
  name: `signature-${at + 1}.png`,
  mediaType: 'image/png',
  content,
});

const jsonFile = (text: string): FactFile => ({
  name: MANIFEST_FILE,
  mediaType: 'application/json',
  content: Buffer.from(text),
});

const hashed = ({ name, content }: FactFile): ManifestFile => ({
  name,
  sha256: createHash('sha256').update(content).digest('hex'),
});

const { colour } = tokens;
export const evidenceColours: PdfColours = {
  accent: colour.violet,
  onAccent: colour.onViolet,
  gold: colour.goldBright,
  text: colour.text,
  quiet: colour.textSecondary,
  line: colour.line,
};
