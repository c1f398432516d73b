import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { writeZip } from '../../libs/documents/src/tables/zip-writer.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word file of these paragraphs; `parts` are further ones by name, or replace its own. */
export async function docxOf(
  paragraphs: readonly string[],
  parts: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const body = paragraphs
    .map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`)
    .join('');
  return zipOf({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ' +
      'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="rId1" Target="word/document.xml" ' +
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

export async function zipOf(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeZip(Object.entries(parts).map(([name, text]) => ({ name, text: [text] }))))
    chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A PDF with one line of text on each page; `change` may do harm to it before it is written. */
export async function pdfOf(
  pages: readonly string[],
  change: (pdf: PDFDocument) => void | Promise<void> = () => undefined,
): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const text of pages) pdf.addPage([595, 842]).drawText(text, { x: 60, y: 760, size: 12, font });
  await change(pdf);
  return Buffer.from(await pdf.save());
}

export const withScript = (pdf: PDFDocument): void => pdf.addJavaScript('open', 'app.alert(1)');

export const withLaunch = (pdf: PDFDocument): void =>
  pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj({ S: 'Launch', F: PDFString.of('calc.exe') }));

export const withAttachment = (pdf: PDFDocument): Promise<void> =>
  pdf.attach(Buffer.from('MZ'), 'setup.exe', { mimeType: 'application/octet-stream' });

/** Says it has a picture of 60,000 × 60,000 pixels. */
export const withHugePicture = (pdf: PDFDocument): void => {
  const picture = pdf.context.flateStream(Buffer.alloc(100), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: 60_000,
    Height: 60_000,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 8,
  });
  pdf.context.register(picture);
};
