import { generateKeyPairSync } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { PDFDocument } from '@cantoo/pdf-lib';
import { P12Signer } from '@signpdf/signer-p12';
import { SignPdf } from '@signpdf/signpdf';
import forge from 'node-forge';
import { recordPdf } from '#documents/pdf';
import { keySealer, makeSealKey, readSealedParts, readSeals } from '#documents/seal';
import { buildSealed, evidenceColours, sampleFacts, verifySealed } from '#signing';
import type { BenchmarkResult } from './benchmark.js';

export const name = 'seal';
export const summary = 'sealed agreements a second beside bare pdfkit + @signpdf making the same pages';

const at = new Date('2026-11-30T08:00:00Z');

/** Options: `--pdfs=100`. */
export async function run(options: Record<string, string>): Promise<BenchmarkResult> {
  const count = Number(options['pdfs'] ?? 100);
  const key = await makeSealKey({ name: 'bench', organisation: 'bench', at });
  const sealer = keySealer(key);
  const text = await textOf();
  const facts = sampleFacts({
    text: { name: 'text.pdf', mediaType: 'application/pdf', content: text, plainText: '', version: 1 },
  });
  const bare = await bareWay(text);
  await buildSealed(facts, sealer, evidenceColours); // fonts and libraries are read once
  await bare();

  const made: Buffer[] = [];
  const ours = await timed(
    count,
    async () => void made.push(await buildSealed(facts, sealer, evidenceColours)),
  );
  const floor = await timed(Math.max(10, Math.ceil(count / 5)), bare);
  let right = 0;
  for (const pdf of made)
    if (verifySealed(readSeals(pdf), await readSealedParts(pdf)).verdict === 'unchanged') right += 1;
  const bytes = made.reduce((sum, each) => sum + each.length, 0) / count;
  console.log(`ours ${ours.toFixed(1)} PDFs/s, bare ${floor.toFixed(1)} PDFs/s; ${right} of ${count} verify`);
  return {
    ok: right === count,
    figures: {
      pdfsPerSecond: ours,
      barePdfsPerSecond: floor,
      ofBare: ours / floor,
      kibEach: bytes / 1024,
      verified: right,
    },
  };
}

async function timed(count: number, work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  for (let each = 0; each < count; each++) await work();
  return (count * 1000) / (performance.now() - from);
}

/** Three pages of an agreement's text. */
async function textOf(): Promise<Buffer> {
  const words = Array.from(
    { length: 60 },
    (_, each) => `第 ${each + 1} 条　${'双方就联合研发与人才培养达成一致，'.repeat(3)}`,
  );
  const part = {
    title: '战略合作协议',
    subtitle: '',
    blocks: [{ kind: 'text' as const, text: words.join('\n') }],
  };
  return (await recordPdf({ title: '', foot: '', parts: [part] }, evidenceColours)).pdf;
}

/** The same sheets drawn with pdfkit, behind the same text, signed by @signpdf: no attachments, no hashes, no checks. */
async function bareWay(text: Buffer): Promise<() => Promise<Buffer>> {
  const p12 = await p12Of();
  const facts = sampleFacts();
  const lines = [
    ...facts.signers.map(({ organisationZh, name: signer }) => `${organisationZh} ${signer}`),
    ...facts.events.map(({ at: moment, what }) => `${moment} ${what}`),
  ];
  return async () => {
    const sheets = await recordPdf(
      {
        title: facts.conferenceZh,
        foot: facts.code,
        parts: ['签署页', '存证页'].map((title) => ({
          title,
          subtitle: facts.agreement.titleZh,
          blocks: [
            { kind: 'facts' as const, rows: lines.map((line) => [line.slice(0, 8), line] as const) },
            ...facts.signers.map(({ image }) => ({
              kind: 'signature' as const,
              name: '',
              lines: [],
              image,
              instead: '',
            })),
          ],
        })),
      },
      evidenceColours,
    );
    const document = await PDFDocument.load(text, { updateMetadata: false });
    const own = await PDFDocument.load(sheets.pdf, { updateMetadata: false });
    for (const page of await document.copyPages(own, own.getPageIndices())) document.addPage(page);
    const { pdflibAddPlaceholder } = await placeholder();
    pdflibAddPlaceholder(document);
    const bytes = Buffer.from(await document.save({ useObjectStreams: false }));
    return new SignPdf().sign(bytes, new P12Signer(p12, { passphrase: '' }));
  };
}

/** What @signpdf's own placeholder package writes, for this fork of pdf-lib. */
async function placeholder() {
  const { PDFHexString, PDFName, PDFString } = await import('@cantoo/pdf-lib');
  return {
    pdflibAddPlaceholder(document: PDFDocument): void {
      const { context } = document;
      const star = PDFName.of('**********');
      const signature = context.register(
        context.obj({
          Type: 'Sig',
          Filter: 'Adobe.PPKLite',
          SubFilter: 'adbe.pkcs7.detached',
          ByteRange: [0, star, star, star],
          Contents: PDFHexString.of('0'.repeat(16_384)),
          M: PDFString.fromDate(at),
        }),
      );
      const page = document.getPage(0);
      const widget = context.register(
        context.obj({
          Type: 'Annot',
          Subtype: 'Widget',
          FT: 'Sig',
          Rect: [0, 0, 0, 0],
          V: signature,
          P: page.ref,
        }),
      );
      page.node.addAnnot(widget);
      document.catalog.set(PDFName.of('AcroForm'), context.obj({ SigFlags: 3, Fields: [widget] }));
    },
  };
}

/** A key of the same size under a certificate of its own. */
function p12Of(): Promise<Buffer> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
  const own = forge.pki.privateKeyFromPem(pem);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(own.n, own.e);
  certificate.serialNumber = '01';
  certificate.validity.notBefore = at;
  certificate.validity.notAfter = new Date('2046-11-30T08:00:00Z');
  const subject = [{ name: 'commonName', value: 'bench' }];
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.sign(own, forge.md.sha256.create());
  const file = forge.pkcs12.toPkcs12Asn1(own, [certificate], '');
  return Promise.resolve(Buffer.from(forge.asn1.toDer(file).getBytes(), 'binary'));
}
