import { openZip, type ZipReader } from '../tables/zip-reader.js';
import { DEFAULT_LIMITS } from '../tables/table-limits.js';
import { TableError } from '../tables/table-error.js';
import { attribute, XmlEvents, type XmlHandler } from '../tables/xml-events.js';
import { pictureSize } from '../uploads/index.js';
import { documentLimits, DocumentRefused, type DocumentText } from './document-text.js';

/** Parts that say something, in the order in which they are read. */
const SAYING = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/i;
/** Relationships that fetch or start something from outside when the document is opened (remote templates above all). */
const FETCHING = /\/(attachedTemplate|oleObject|frame|subDocument|externalLink)$/;
/** Fields that start a program ([MS-OI29500] §2.1.501). */
const STARTING = /^\s*DDE(AUTO)?\b/i;

/**
 * The text of a Word file (ECMA-376 part 1 §17), paragraph by paragraph; what was deleted under "track changes" is not in
 * it. @throws DocumentRefused
 */
export async function readDocx(bytes: Uint8Array): Promise<DocumentText> {
  try {
    return await textAndPages(bytes);
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    if (error.code === 'file-encrypted') throw new DocumentRefused('encrypted');
    const isLarge = error.code === 'file-has-too-many-parts' || error.code === 'file-unpacks-too-large';
    throw new DocumentRefused(isLarge ? 'unpacks-too-large' : 'damaged');
  }
}

async function textAndPages(bytes: Uint8Array): Promise<DocumentText> {
  const { parts, unpackedBytes } = documentLimits;
  const zip = openZip(bytes, { ...DEFAULT_LIMITS, parts, unpackedBytes });
  await refuseDangers(zip);
  const texts: string[] = [];
  let length = 0;
  for (const name of zip.names.filter((each) => SAYING.test(each)).sort(mainFirst)) {
    const text = await textOf(zip, name, documentLimits.textLength - length);
    length += text.length;
    if (text.trim() !== '') texts.push(text);
  }
  return { plainText: texts.join('\n').trim(), pages: await pagesOf(zip) };
}

async function refuseDangers(zip: ZipReader): Promise<void> {
  const names = zip.names.map((name) => name.toLowerCase());
  if (names.some((name) => /vba(project|data)/.test(name))) throw new DocumentRefused('has-macros');
  if (/macroEnabled/i.test(await zip.text('[Content_Types].xml'))) throw new DocumentRefused('has-macros');
  if (names.some((name) => name.startsWith('word/activex/'))) throw new DocumentRefused('has-actions');
  if (names.some((name) => /^word\/embeddings\/.*\.(bin|exe|dll|js|vbs|lnk|bat|cmd|com|scr)$/.test(name)))
    throw new DocumentRefused('has-embedded-files');
  for (const name of zip.names) {
    if (/\.rels$/i.test(name)) await refuseFetching(zip, name);
    if (/^word\/media\//i.test(name)) await refuseHugePicture(zip, name);
  }
}

async function refuseFetching(zip: ZipReader, name: string): Promise<void> {
  await read(zip, name, {
    open(element, attributes) {
      const isOutside = /^external$/i.test(attribute(attributes, 'TargetMode') ?? '');
      if (element === 'Relationship' && isOutside && FETCHING.test(attribute(attributes, 'Type') ?? ''))
        throw new DocumentRefused('has-actions');
    },
    close: () => undefined,
    text: () => undefined,
  });
}

/** A picture's size stands in its first bytes; a JPEG may carry a preview of 64 KiB and more before. */
const HEAD_BYTES = 512 * 1024;

async function refuseHugePicture(zip: ZipReader, name: string): Promise<void> {
  const head: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of zip.chunks(name)) {
    head.push(chunk);
    length += chunk.length;
    if (length >= HEAD_BYTES) break;
  }
  const size = pictureSize(Buffer.concat(head));
  if (size && size.width * size.height > documentLimits.pixels) throw new DocumentRefused('image-too-large');
}

async function textOf(zip: ZipReader, name: string, room: number): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  let inside: 'text' | 'field' | null = null;
  const say = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
    if (length > room) throw new DocumentRefused('too-much-text');
  };
  await read(zip, name, {
    open(element) {
      if (element === 't') inside = 'text';
      else if (element === 'instrText') inside = 'field';
      else if (element === 'tab') say('\t');
      else if (element === 'br' || element === 'cr') say('\n');
    },
    close(element) {
      if (element === 't' || element === 'instrText') inside = null;
      else if (element === 'p') say('\n');
      else if (element === 'tc') say('\t');
    },
    text(piece) {
      if (inside === 'text') say(piece);
      if (inside === 'field' && STARTING.test(piece)) throw new DocumentRefused('has-actions');
    },
  });
  return pieces.join('').replace(/\n\t/g, '\t');
}

async function pagesOf(zip: ZipReader): Promise<number | null> {
  if (!zip.has('docProps/app.xml')) return null;
  const stated = /<Pages>(\d{1,5})<\/Pages>/.exec(await zip.text('docProps/app.xml'));
  const pages = stated ? Number(stated[1]) : 0;
  if (pages > documentLimits.pages) throw new DocumentRefused('too-many-pages');
  return pages > 0 ? pages : null;
}

async function read(zip: ZipReader, name: string, handler: XmlHandler): Promise<void> {
  const events = new XmlEvents(handler);
  const decoder = new TextDecoder();
  for await (const chunk of zip.chunks(name)) events.write(decoder.decode(chunk, { stream: true }));
  events.write(decoder.decode());
  events.end();
}

const mainFirst = (one: string, other: string): number =>
  Number(/document/i.test(other)) - Number(/document/i.test(one)) || one.localeCompare(other);
