import { createHash, randomBytes } from 'node:crypto';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PdfSealer } from './pdf-sealer.js';

/** What the seal says of itself, in a PDF reader's signature panel. */
export interface SealWords {
  /** Who seals. */
  name: string;
  reason: string;
  location: string;
  at: Date;
}

/**
 * The PDF with one signature over all its bytes (PAdES-B-B, ETSI EN 319 142-1), which is not seen on the page. Takes a
 * document in memory too, so that whoever built one need not write it twice.
 *
 * The place of the signature is found by a random mark: a copied page may hold whatever looks like one.
 */
export async function sealPdf(
  pdf: Uint8Array | PDFDocument,
  sealer: PdfSealer,
  words: SealWords,
): Promise<Buffer> {
  const document = pdf instanceof PDFDocument ? pdf : await PDFDocument.load(pdf, { updateMetadata: false });
  const mark = `Seal${randomBytes(12).toString('hex')}`;
  addSignature(document, words, mark, sealer.reservedBytes);
  const bytes = Buffer.from(
    await document.save({
      useObjectStreams: false,
      addDefaultPage: false,
      updateFieldAppearances: false,
      objectsPerTick: Infinity,
    }),
  );
  const place = placeOf(bytes, mark, sealer.reservedBytes);
  const first = bytes.subarray(0, place.start);
  const second = bytes.subarray(place.end);
  const range = `[0 ${place.start} ${place.end} ${second.length}]`;
  bytes.write(range.padEnd(place.rangeEnd - place.rangeStart), place.rangeStart, 'latin1');
  const digest = createHash('sha256').update(first).update(second).digest();
  const signature = await sealer.sign(digest);
  if (signature.length > sealer.reservedBytes)
    throw new RangeError('The signature needs more room than was kept');
  bytes.write(signature.toString('hex'), place.start + 1, 'latin1');
  return bytes;
}

/** Flags of an annotation that is neither moved nor hidden from print (ISO 32000-2 table 167). */
const PRINTED_AND_LOCKED = 132;
/** Signatures exist, and only appending leaves them whole (ISO 32000-2 table 225). */
const SIGNED_APPEND_ONLY = 3;

function addSignature(pdf: PDFDocument, words: SealWords, mark: string, reserved: number): void {
  const { context } = pdf;
  const signature = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.CAdES.detached',
      ByteRange: [0, PDFName.of(mark), PDFName.of(mark), PDFName.of(mark)],
      Contents: PDFHexString.of('0'.repeat(reserved * 2)),
      M: PDFString.fromDate(words.at),
      Name: PDFHexString.fromText(words.name),
      Reason: PDFHexString.fromText(words.reason),
      Location: PDFHexString.fromText(words.location),
    }),
  );
  const page = pdf.getPage(pdf.getPageCount() - 1);
  const field = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of(mark.slice(0, 12)),
      F: PRINTED_AND_LOCKED,
      Rect: [0, 0, 0, 0],
      P: page.ref,
      V: signature,
    }),
  );
  // the page's own addAnnot rewrites its contents too, which are to stay as they were counted
  const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray) ?? context.obj([]);
  annotations.push(field);
  page.node.set(PDFName.of('Annots'), annotations);
  const form = pdf.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict) ?? context.obj({});
  const fields = form.lookupMaybe(PDFName.of('Fields'), PDFArray) ?? context.obj([]);
  fields.push(field);
  form.set(PDFName.of('Fields'), fields);
  form.set(PDFName.of('SigFlags'), context.obj(SIGNED_APPEND_ONLY));
  pdf.catalog.set(PDFName.of('AcroForm'), form);
}

interface SealPlace {
  rangeStart: number;
  rangeEnd: number;
  /** Where the hexadecimal signature opens, and the byte after its end. */
  start: number;
  end: number;
}

function placeOf(bytes: Buffer, mark: string, reserved: number): SealPlace {
  const marked = bytes.indexOf(`/${mark}`);
  const rangeStart = bytes.lastIndexOf('[', marked);
  const rangeEnd = bytes.indexOf(']', marked) + 1;
  const start = bytes.indexOf('<0000', rangeEnd);
  if (marked < 0 || start < 0) throw new Error('The place of the seal was not written');
  return { rangeStart, rangeEnd, start, end: start + reserved * 2 + 2 };
}
