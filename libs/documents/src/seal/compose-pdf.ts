import { createHash } from 'node:crypto';
import { AFRelationship, PDFDocument } from '@cantoo/pdf-lib';
import { pageDigest } from './page-digest.js';

export interface PdfPart {
  pdf: Uint8Array;
}

export interface AddedFile {
  name: string;
  mediaType: string;
  content: Uint8Array;
  description: string;
}

/** A document put together, not yet written. */
export interface Composition {
  document: PDFDocument;
  /** SHA-256 of each page, hexadecimal, in order. */
  pages: string[];
  /** Adds a file to it, as an attachment that PDF readers list. */
  attach(file: AddedFile): Promise<{ name: string; sha256: string; sizeBytes: number }>;
}

/** All pages of these documents one after the other, in one; further files can be attached before it is sealed. */
export async function composePdf(
  parts: readonly PdfPart[],
  words: { title: string; at: Date; language: string },
): Promise<Composition> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(words.title);
  document.setLanguage(words.language);
  document.setProducer('Zijin');
  document.setCreator('Zijin');
  document.setCreationDate(words.at);
  document.setModificationDate(words.at);
  for (const { pdf } of parts) {
    const source = await PDFDocument.load(pdf, { updateMetadata: false });
    for (const page of await document.copyPages(source, source.getPageIndices())) document.addPage(page);
  }
  return {
    document,
    pages: document.getPageIndices().map((index) => pageDigest(document, index)),
    async attach({ name, mediaType, content, description }) {
      await document.attach(content, name, {
        mimeType: mediaType,
        description,
        creationDate: words.at,
        modificationDate: words.at,
        afRelationship: AFRelationship.Supplement,
      });
      return { name, sha256: createHash('sha256').update(content).digest('hex'), sizeBytes: content.length };
    },
  };
}
