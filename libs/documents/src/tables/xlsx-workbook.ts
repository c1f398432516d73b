import type { DateSystem } from './serial-date.js';
import { TableError } from './table-error.js';
import { attribute, XmlEvents } from './xml-events.js';
import type { XmlHandler } from './xml-events.js';
import type { ZipReader } from './zip-reader.js';

export interface WorkbookSheet {
  name: string;
  hidden: boolean;
  part: string;
}

/** Where things are in an XLSX archive (ECMA-376 part 1 §12, part 2 §9: everything is found through relationships). */
export interface Workbook {
  sheets: WorkbookSheet[];
  dateSystem: DateSystem;
  sharedStringsPart?: string;
  stylesPart?: string;
}

interface Relationship {
  id: string;
  /** Last step of the type's URI: transitional and strict files differ before it. */
  type: string;
  target: string;
}

const CONTENT_TYPES = '[Content_Types].xml';

/** Throws TableError 'file-unknown-format', 'file-has-macros' or 'file-damaged'. */
export async function readWorkbook(zip: ZipReader): Promise<Workbook> {
  if (!zip.has(CONTENT_TYPES)) throw new TableError('file-unknown-format');
  await refuseMacros(zip);
  const root = (await relationships(zip, '')).find(({ type }) => type === 'officeDocument');
  if (!root || !zip.has(root.target)) throw new TableError('file-unknown-format');
  if (!root.target.toLowerCase().endsWith('.xml')) throw new TableError('file-unknown-format');
  const related = await relationships(zip, root.target);
  const partOf = (type: string): string | undefined => related.find((one) => one.type === type)?.target;

  let isWorkbook = false;
  let dateSystem: DateSystem = '1900';
  const sheets: WorkbookSheet[] = [];
  await eachElement(zip, root.target, (name, attributes) => {
    if (name === 'workbook') isWorkbook = true;
    if (name === 'workbookPr') {
      dateSystem = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '') ? '1904' : '1900';
    }
    if (name !== 'sheet') return;
    const id = attribute(attributes, 'r:id') ?? attribute(attributes, 'id');
    const relation = related.find((one) => one.id === id && one.type === 'worksheet');
    // chart and dialog sheets have no rows
    if (!relation) return;
    const state = attribute(attributes, 'state') ?? 'visible';
    sheets.push({
      name: attribute(attributes, 'name') ?? '',
      hidden: state !== 'visible',
      part: relation.target,
    });
  });
  if (!isWorkbook) throw new TableError('file-unknown-format');
  return { sheets, dateSystem, sharedStringsPart: partOf('sharedStrings'), stylesPart: partOf('styles') };
}

async function refuseMacros(zip: ZipReader): Promise<void> {
  const names = zip.names.map((name) => name.toLowerCase());
  const inParts = names.some((name) => name.endsWith('vbaproject.bin') || name.startsWith('xl/macrosheets/'));
  if (inParts || /macroenabled/i.test(await zip.text(CONTENT_TYPES))) throw new TableError('file-has-macros');
}

async function relationships(zip: ZipReader, part: string): Promise<Relationship[]> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const source = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const found: Relationship[] = [];
  if (!zip.has(source)) return found;
  await eachElement(zip, source, (name, attributes) => {
    if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
    found.push({
      id: attribute(attributes, 'Id') ?? '',
      type: (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
      target: resolvePart(folder, attribute(attributes, 'Target') ?? ''),
    });
  });
  return found;
}

function resolvePart(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function eachElement(
  zip: ZipReader,
  part: string,
  visit: (name: string, attributes: string) => void,
): Promise<void> {
  await parsePart(zip, part, { open: visit, close: () => undefined, text: () => undefined });
}

/** Feeds one part of the archive to a handler, chunk by chunk. */
export async function parsePart(zip: ZipReader, part: string, handler: XmlHandler): Promise<void> {
  const events = new XmlEvents(handler);
  const decoder = new TextDecoder();
  for await (const chunk of zip.chunks(part)) events.write(decoder.decode(chunk, { stream: true }));
  events.write(decoder.decode());
  events.end();
}
