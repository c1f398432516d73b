import { createHash, type Hash } from 'node:crypto';
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** Entries that lead to other pages, or that writing a file anew may change without changing what is seen. */
const LEFT_OUT = new Set(['Parent', 'P', 'Dest', 'A', 'StructParents', 'StructParent', 'Length', 'Popup']);

/**
 * SHA-256, hexadecimal, of all that a page draws: its content, fonts and pictures, wherever in the file they stand. Fields
 * of signatures are left out, as they come after it.
 */
export function pageDigest(pdf: PDFDocument, index: number): string {
  const hash = createHash('sha256');
  const known = new Map<PDFObject, number>();
  // a stack, not recursion: nothing limits how deep a foreign page nests
  const open: (PDFObject | string)[] = [pdf.getPage(index).node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') {
      hash.update(next);
      continue;
    }
    const object = next instanceof PDFRef ? pdf.context.lookup(next) : next;
    if (!object) continue;
    const at = known.get(object);
    if (at !== undefined) hash.update(`@${at}`);
    else open.push(...contentsOf(object, known, hash, pdf.context));
  }
  return hash.digest('hex');
}

/** What is looked at next, last first. Plain values go into the hash at once. */
function contentsOf(
  object: PDFObject,
  known: Map<PDFObject, number>,
  hash: Hash,
  context: PDFContext,
): (PDFObject | string)[] {
  if (object instanceof PDFArray) {
    known.set(object, known.size);
    return ['[', ...object.asArray(), ']'].reverse();
  }
  const dict = object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : null;
  if (!dict) {
    hash.update(object.toString());
    return [];
  }
  known.set(object, known.size);
  if (object instanceof PDFRawStream) hash.update(object.contents);
  return dict
    .entries()
    .map(([key, value]) => [key.decodeText(), value] as const)
    .filter(([key]) => !LEFT_OUT.has(key))
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .flatMap(([key, value]) => (key === 'Annots' ? drawnOver(value, context) : [value, `/${key}`]));
}

/** Annotations of a page but the fields of signatures, which need not be there when the page is counted first. */
function drawnOver(annotations: PDFObject, context: PDFContext): PDFObject[] {
  const list = context.lookup(annotations);
  if (!(list instanceof PDFArray)) return [];
  return list.asArray().filter((each) => {
    const dict = context.lookup(each);
    return !(dict instanceof PDFDict && dict.get(PDFName.of('FT')) === PDFName.of('Sig'));
  });
}
