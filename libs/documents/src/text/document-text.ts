/** What a document says. */
export interface DocumentText {
  plainText: string;
  /** As its file counts them; null where it does not. */
  pages: number | null;
}

/** Why a document is not taken, each for one reason that its owner can mend. */
export const documentFaults = [
  'empty',
  'wrong-kind',
  'old-format',
  'encrypted',
  'damaged',
  'has-macros',
  'has-script',
  'has-actions',
  'has-embedded-files',
  'image-too-large',
  'unpacks-too-large',
  'too-many-pages',
  'too-much-text',
  'takes-too-long',
] as const;
export type DocumentFault = (typeof documentFaults)[number];

/** Thrown while reading; the reader turns it into its answer. */
export class DocumentRefused extends Error {
  constructor(readonly fault: DocumentFault) {
    super(fault);
  }
}

export const documentLimits = {
  pages: 500,
  /** UTF-16 units of the text. */
  textLength: 2_000_000,
  /** Pixels of one picture in it. */
  pixels: 100e6,
  parts: 2_000,
  unpackedBytes: 256 * 1024 * 1024,
  milliseconds: 20_000,
  memoryMb: 512,
} as const;
