import { readZipDirectory } from '../tables/zip-directory.js';

type OfficeFault = 'wrong-kind' | 'unpacks-too-large' | 'has-macros';

interface OfficeKind {
  extension: 'docx' | 'xlsx' | 'pptx';
  /** The last part of the media type. */
  format: string;
}

const PARTS = 2_000;
const UNPACKED_BYTES = 256 * 1024 * 1024;
/** Real documents pack to a tenth or so; above this it was made to burst. */
const MOST_PACKING = 200;
const SMALL_BYTES = 1024 * 1024;

/** The part that makes an Office Open XML file (ECMA-376) what it is. */
const mainParts: Record<string, OfficeKind> = {
  'word/document.xml': { extension: 'docx', format: 'wordprocessingml.document' },
  'xl/workbook.xml': { extension: 'xlsx', format: 'spreadsheetml.sheet' },
  'ppt/presentation.xml': { extension: 'pptx', format: 'presentationml.presentation' },
};

export const isOfficeFault = (kind: OfficeKind | OfficeFault): kind is OfficeFault =>
  typeof kind === 'string';

/** What an archive is, by the names and sizes its directory states. */
export function officeKind(bytes: Uint8Array): OfficeKind | OfficeFault {
  try {
    const entries = readZipDirectory(bytes, PARTS);
    const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
    const bursts =
      unpacked > UNPACKED_BYTES ||
      (unpacked > SMALL_BYTES && unpacked > bytes.byteLength * MOST_PACKING) ||
      entries.some((entry) => entry.unpackedBytes > UNPACKED_BYTES);
    if (bursts) return 'unpacks-too-large';
    const names = new Set(entries.map(({ name }) => name));
    if ([...names].some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) return 'has-macros';
    const main = Object.keys(mainParts).find((name) => names.has(name));
    return main && names.has('[Content_Types].xml') ? mainParts[main]! : 'wrong-kind';
  } catch {
    return 'wrong-kind'; // no readable directory: damaged, or not an archive after all
  }
}
