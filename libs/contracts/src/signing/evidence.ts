/** 签名方式: drawn on a tablet, typed there, a picture prepared before, or on paper. */
export const signatureMethods = ['drawn', 'typed', 'prepared', 'paper'] as const;
export type SignatureMethod = (typeof signatureMethods)[number];

/** One stroke of a pen: points as [x, y, milliseconds since the first]. */
export type SignatureStroke = readonly (readonly [x: number, y: number, at: number])[];

export const sealRunStates = ['running', 'done', 'failed'] as const;
export type SealRunState = (typeof sealRunStates)[number];

export const evidenceLimits = {
  /** Bytes of a signature's picture. */
  pictureBytes: 300_000,
  /** Pixels of it. */
  picturePixels: 4_000_000,
  strokes: 500,
  points: 20_000,
  scans: 20,
  scanMiB: 20,
} as const;

/** Letters and digits of a verification code that nobody takes for one another (Crockford's alphabet). */
const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Of twelve random bytes, as it is printed: `7K3M-9QXA-2BTE`. */
export const codeOf = (bytes: Uint8Array): string =>
  Array.from(
    bytes.slice(0, 12),
    (byte, at) => (at > 0 && at % 4 === 0 ? '-' : '') + CODE_LETTERS[byte % 32],
  ).join('');

/** A code as somebody typed it, with what is easily mistaken put right; null when it is none. */
export function readCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
    .replace(/[^0-9A-Z]/g, '');
  if (!/^[0-9A-HJKMNP-TV-Z]{12}$/.test(plain)) return null;
  return plain.replace(/(.{4})(?=.)/g, '$1-');
}
