import { createHash } from 'node:crypto';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { pageDigest } from './page-digest.js';

export interface SealedFile {
  name: string;
  /** Null when it cannot be unpacked any more. */
  content: Uint8Array | null;
  sha256: string | null;
}

/** What a composed PDF is made of, as it is now. */
export interface SealedParts {
  pages: string[];
  files: SealedFile[];
}

const MOST_FILES = 100;

/** The pages' digests and the attached files; null when the file's structure cannot be followed. Never throws. */
export async function readSealedParts(pdf: Uint8Array): Promise<SealedParts | null> {
  try {
    const document = await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: false });
    const files = attached(document);
    return { files, pages: document.getPageIndices().map((index) => pageDigest(document, index)) };
  } catch {
    return null;
  }
}

/** From the document's tree of names, as `attach` writes it: one level. */
function attached(document: PDFDocument): SealedFile[] {
  const names = document.catalog
    .lookupMaybe(PDFName.of('Names'), PDFDict)
    ?.lookupMaybe(PDFName.of('EmbeddedFiles'), PDFDict)
    ?.lookupMaybe(PDFName.of('Names'), PDFArray);
  const files: SealedFile[] = [];
  for (let at = 1; at < (names?.size() ?? 0) && files.length < MOST_FILES; at += 2) {
    const file = names!.lookupMaybe(at, PDFDict);
    const title = file?.lookup(PDFName.of('UF')) ?? file?.lookup(PDFName.of('F'));
    const isText = title instanceof PDFHexString || title instanceof PDFString;
    const stream = file?.lookupMaybe(PDFName.of('EF'), PDFDict)?.lookup(PDFName.of('F'));
    const content = stream instanceof PDFRawStream ? unpacked(stream) : null;
    files.push({
      name: isText ? title.decodeText() : '',
      content,
      sha256: content && createHash('sha256').update(content).digest('hex'),
    });
  }
  return files;
}

function unpacked(stream: PDFRawStream): Uint8Array | null {
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    return null; // a changed byte may well break the packing
  }
}
