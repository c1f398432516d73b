import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from '@jest/globals';
import { keySealer, makeSealKey, readSealedParts, readSeals } from '#documents/seal';
import { docxOf, pdfOf } from '../../../../../test/support/document-files.js';
import { pdfsig } from '../../../../../test/support/pdfsig.js';
import { verifySealed, type Verification } from '../../domain/evidence/verify-sealed.js';
import { buildSealed, evidenceColours } from './build-sealed.js';
import type { EvidenceFacts } from './evidence-facts.js';
import { sampleFacts } from './sample-facts.js';

const key = await makeSealKey({ name: 'Zijin', organisation: 'Zijin', at: new Date('2026-01-01T00:00:00Z') });
const build = (facts: EvidenceFacts): Promise<Buffer> => buildSealed(facts, keySealer(key), evidenceColours);
const verify = async (pdf: Uint8Array): Promise<Verification> =>
  verifySealed(readSeals(pdf), await readSealedParts(pdf));
const changedParts = async (pdf: Uint8Array): Promise<string[]> =>
  (await verify(pdf)).findings
    .filter(({ isUnchanged }) => !isUnchanged)
    .map(({ part, name }) => `${part} ${name}`);

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const text = {
  name: 'x.pdf',
  mediaType: PDF,
  content: await pdfOf(['Article 1', 'Article 2']),
  plainText: 'Article 1',
  version: 2,
};
const sealed = await build(sampleFacts({ text }));

describe('a sealed agreement', () => {
  it('is valid for another program and unchanged for ours', async () => {
    const said = await pdfsig(sealed);
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('Total document signed');
    const { verdict, findings, manifest } = await verify(sealed);
    expect(findings.filter(({ isUnchanged }) => !isUnchanged)).toEqual([]);
    expect(verdict).toBe('unchanged');
    expect(manifest?.sheets.map(({ kind }) => kind)).toEqual(['text', 'text', 'signatures', 'evidence']);
    expect(manifest?.agreement.titleZh).toBe('轨道交通装备智能运维联合研发战略合作协议');
  });

  it('of a Word file sets its words and attaches the file', async () => {
    const plainText = Array.from({ length: 90 }, (_, at) => `第 ${at + 1} 条 ${'双方约定'.repeat(30)}`).join(
      '\n',
    );
    const content = await docxOf(plainText.split('\n'));
    const made = await build(sampleFacts({ text: { ...text, mediaType: DOCX, content, plainText } }));
    const { verdict, manifest } = await verify(made);
    expect(verdict).toBe('unchanged');
    expect(manifest?.text?.name).toBe('text.docx');
    expect(manifest!.sheets.filter(({ kind }) => kind === 'text').length).toBeGreaterThan(2);
  });

  it('with one byte of any attached part changed names the part', async () => {
    const streams = await placesOfFiles(sealed);
    for (const [file, part] of [
      ['evidence.json', 'manifest '],
      ['text.pdf', 'text text.pdf'],
      ['signature-2.png', 'signature 李𠮷'],
    ] as const) {
      const changed = Buffer.from(sealed);
      changed[streams.get(file)! + 20]! ^= 1;
      const found = await changedParts(changed);
      expect(found).toContain('seal ');
      expect(found).toContain(part);
    }
  });

  it('whose page was changed names the page, even when it is sealed again by a stranger', async () => {
    const changed = Buffer.from(sealed);
    const pdf = await PDFDocument.load(sealed, { updateMetadata: false });
    const content = pdf.getPage(2).node.lookup(PDFName.of('Contents'));
    const bytes = content instanceof PDFRawStream ? content.contents : Buffer.alloc(0);
    const place = changed.indexOf(bytes.subarray(0, 60));
    expect(place).toBeGreaterThan(0);
    changed[place + 40]! ^= 1;
    expect(await changedParts(changed)).toEqual(['seal ', 'signature-sheet 3']);
  });

  it('whose events were changed, dropped or swapped names the first that is not as it was', async () => {
    const { manifest } = await verify(sealed);
    const parts = (await readSealedParts(sealed))!;
    const withEvents = (change: (events: NonNullable<typeof manifest>['events']) => unknown[]) => {
      const forged = { ...manifest!, events: change(manifest!.events) };
      const files = parts.files.map((file) =>
        file.name === 'evidence.json' ? { ...file, content: Buffer.from(JSON.stringify(forged)) } : file,
      );
      return verifySealed(readSeals(sealed), { ...parts, files }).findings.filter(
        (each) => !each.isUnchanged,
      );
    };
    expect(withEvents((events) => events)).toEqual([]);
    expect(withEvents(([one, two, three]) => [one, { ...two, actor: 'user:x' }, three])).toMatchObject([
      { part: 'event', name: '2' },
    ]);
    expect(withEvents(([one, , three]) => [one, three])).toMatchObject([{ part: 'event', name: '2' }]);
    expect(withEvents(([one, two, three]) => [two, one, three])).toMatchObject([
      { part: 'event', name: '1' },
    ]);
  });

  it('with something added after it, or with another PDF, says so', async () => {
    expect(await changedParts(Buffer.concat([sealed, Buffer.from('\n% x')]))).toContain('bytes-after ');
    expect((await verify(await pdfOf(['x']))).verdict).toBe('unknown');
    expect((await verify(Buffer.from('no PDF'))).verdict).toBe('unknown');
  });
});

/** Where the packed bytes of each attached file begin. */
async function placesOfFiles(pdf: Buffer): Promise<Map<string, number>> {
  const { files } = (await readSealedParts(pdf))!;
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const streams = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFRawStream => object instanceof PDFRawStream);
  return new Map(
    files.flatMap(({ name, content }) => {
      const stream = streams.find(
        (each) =>
          String(each.dict.get(PDFName.of('Type'))) === '/EmbeddedFile' &&
          Buffer.from(decodePDFRawStream(each).decode()).equals(Buffer.from(content!)),
      );
      return stream ? [[name, pdf.indexOf(stream.contents)] as const] : [];
    }),
  );
}
