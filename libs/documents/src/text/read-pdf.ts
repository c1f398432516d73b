import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { getDocumentProxy } from 'unpdf';
import { documentLimits, DocumentRefused, type DocumentText } from './document-text.js';

/** The text of a PDF, page by page. @throws DocumentRefused */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  await refuseDangers(bytes);
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 }).catch((error: unknown) => {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new DocumentRefused(isLocked ? 'encrypted' : 'damaged');
  });
  if (pdf.numPages > documentLimits.pages) throw new DocumentRefused('too-many-pages');
  const pages: string[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join('')
      .replaceAll('\0', '');
    length += text.length;
    if (length > documentLimits.textLength) throw new DocumentRefused('too-much-text');
    pages.push(text.trim());
    page.cleanup();
  }
  return { plainText: pages.join('\n\n').trim(), pages: pdf.numPages };
}

/** Names under which PDF (ISO 32000-2 §12.6) keeps what runs or opens by itself. */
const SCRIPT = new Set(['JavaScript', 'JS', 'XFA']);
const ACTIONS = new Set([
  'Launch',
  'ImportData',
  'SubmitForm',
  'RichMediaExecute',
  'GoToE',
  'Rendition',
  'Movie',
]);

/** Looks at every object, those in compressed streams too, and at those that no page refers to. */
async function refuseDangers(bytes: Uint8Array): Promise<void> {
  const pdf = await PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: false,
    warnOnInvalidObjects: false,
    ignoreEncryption: true,
  }).catch(() => {
    throw new DocumentRefused('damaged');
  });
  if (pdf.isEncrypted) throw new DocumentRefused('encrypted');
  for (const [, object] of pdf.context.enumerateIndirectObjects()) refuseObject(object, pdf.context);
}

function refuseObject(first: PDFObject, context: PDFContext): void {
  // not by recursion: nothing limits how deep a hostile file nests
  const open: PDFObject[] = [first];
  for (let object = open.pop(); object; object = open.pop()) {
    if (object instanceof PDFStream) refusePicture(object.dict);
    if (object instanceof PDFArray) open.push(...object.asArray());
    const dict = object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : null;
    if (!dict) continue;
    for (const [key, value] of dict.entries()) {
      refuseEntry(key.decodeText(), value, context);
      if (!(value instanceof PDFRef)) open.push(value);
    }
  }
}

function refuseEntry(key: string, value: PDFObject, context: PDFContext): void {
  const said = value instanceof PDFName ? value.decodeText() : '';
  if (SCRIPT.has(key) || (key === 'S' && SCRIPT.has(said))) throw new DocumentRefused('has-script');
  if (key === 'S' && ACTIONS.has(said)) throw new DocumentRefused('has-actions');
  if (key === 'EmbeddedFiles' || key === 'EF' || (key === 'Type' && said === 'EmbeddedFile'))
    throw new DocumentRefused('has-embedded-files');
  if (key === 'AA') throw new DocumentRefused('has-actions');
  if (key === 'OpenAction' && !opensAPage(context.lookup(value))) throw new DocumentRefused('has-actions');
}

/** Word and LibreOffice say with it where the first page is shown, which does no harm. */
function opensAPage(action: PDFObject | undefined): boolean {
  if (!(action instanceof PDFDict)) return true;
  const kind = action.get(PDFName.of('S'));
  return kind instanceof PDFName && kind.decodeText() === 'GoTo';
}

function refusePicture(dict: PDFDict): void {
  const width = dict.get(PDFName.of('Width'));
  const height = dict.get(PDFName.of('Height'));
  if (width instanceof PDFNumber && height instanceof PDFNumber)
    if (width.asNumber() * height.asNumber() > documentLimits.pixels)
      throw new DocumentRefused('image-too-large');
}
