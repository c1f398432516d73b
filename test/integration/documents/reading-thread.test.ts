import { describe, expect, it } from '@jest/globals';
import type { readDocumentText as Read } from '../../../libs/documents/src/text/index.js';
import { docxOf, pdfOf, withScript } from '../../support/document-files.js';

const built = new URL('../../../dist/libs/documents/src/text/index.js', import.meta.url).href;
const { readDocumentText } = (await import(built)) as { readDocumentText: typeof Read };

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('a document, read in a thread of its own', () => {
  it('says what it says, or why not', async () => {
    expect(await readDocumentText(await pdfOf(['Article 1']), PDF)).toEqual({
      plainText: 'Article 1',
      pages: 1,
    });
    expect(await readDocumentText(await docxOf(['第一条']), DOCX)).toEqual({
      plainText: '第一条',
      pages: null,
    });
    expect(await readDocumentText(await pdfOf(['x'], withScript), PDF)).toBe('has-script');
    expect(await readDocumentText(await docxOf(['x']), PDF)).toBe('wrong-kind');
    expect(await readDocumentText(Buffer.alloc(0), PDF)).toBe('empty');
    const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    expect(await readDocumentText(compound, DOCX)).toBe('old-format');
    const locked = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await readDocumentText(locked, DOCX)).toBe('encrypted');
  });

  it('is given up when it takes too long', async () => {
    const long = await pdfOf(Array.from({ length: 480 }, (_, page) => `Article ${page}`));
    expect(await readDocumentText(long, PDF, { milliseconds: 20 })).toBe('takes-too-long');
  });

  it('that would burst is not unpacked', async () => {
    const bomb = await docxOf([], { 'word/document.xml': `<w:t>${'x'.repeat(60e6)}</w:t>` });
    expect(bomb.length).toBeLessThan(1e6);
    expect(await readDocumentText(bomb, DOCX)).toBe('unpacks-too-large');
  });
});
