export type { PdfSealer } from './pdf-sealer.js';
export { readSeals, type ReadSeal } from './read-seals.js';
export { keySealer, makeSealKey, sealKeyOf, type SealKey } from './seal-key.js';
export { readP12, P12Error } from './read-p12.js';
export { composePdf, type AddedFile, type Composition, type PdfPart } from './compose-pdf.js';
export { readSealedParts, type SealedFile, type SealedParts } from './sealed-parts.js';
export { fingerprintOf } from './seal-key.js';
export { sealPdf, type SealWords } from './seal-pdf.js';
