/** Distinguished Encoding Rules (ITU-T X.690 §8, §10): what certificates and signatures are written in. */

export const tags = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** Context-specific and constructed. */
  context: (number: number): number => 0xa0 + number,
} as const;

export function der(tag: number, ...contents: Uint8Array[]): Buffer {
  const length = contents.reduce((sum, each) => sum + each.length, 0);
  return Buffer.concat([Buffer.from([tag]), lengthOf(length), ...contents]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Buffer.from([0x80 + bytes.length, ...bytes]);
}

export const sequence = (...contents: Uint8Array[]): Buffer => der(tags.sequence, ...contents);
export const setOf = (...contents: Uint8Array[]): Buffer =>
  der(tags.set, ...[...contents].sort((one, other) => Buffer.compare(one, other)));
export const octets = (bytes: Uint8Array): Buffer => der(tags.octets, bytes);
export const bits = (bytes: Uint8Array): Buffer => der(tags.bits, Buffer.from([0]), bytes);
export const utf8 = (text: string): Buffer => der(tags.utf8, Buffer.from(text));
export const nothing: Buffer = Buffer.from([0x05, 0x00]);
export const yes: Buffer = Buffer.from([0x01, 0x01, 0xff]);

/** Of an unsigned number, most significant byte first. */
export function integer(bytes: Uint8Array | number): Buffer {
  const plain = typeof bytes === 'number' ? Buffer.from([bytes]) : bytes;
  return der(tags.integer, plain[0]! >= 0x80 ? Buffer.from([0]) : Buffer.alloc(0), plain);
}

/** From its dotted form. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const part of rest) {
    const groups = [part % 128];
    for (let left = Math.floor(part / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift((left % 128) + 128);
    bytes.push(...groups);
  }
  return der(tags.oid, Buffer.from(bytes));
}

/** A second; UTCTime until 2049, as RFC 5280 §4.1.2.5 asks. */
export function time(at: Date): Buffer {
  const digits = at.toISOString().replace(/[-:T]|\.\d+/g, '');
  return at.getUTCFullYear() < 2050
    ? der(tags.utcTime, Buffer.from(digits.slice(2)))
    : der(tags.time, Buffer.from(digits));
}

/** One element of a DER text: its tag, its contents, and all its bytes. */
export interface DerElement {
  tag: number;
  contents: Buffer;
  whole: Buffer;
}

/** The element at the start of these bytes; what follows it is not looked at. @throws RangeError when it is none */
export function readDer(bytes: Buffer): DerElement {
  const tag = bytes[0];
  const short = bytes[1];
  if (tag === undefined || short === undefined || (tag & 0x1f) === 0x1f) throw new RangeError('not DER');
  let start = 2;
  let length = short;
  if (short >= 0x80) {
    const count = short - 0x80;
    if (count < 1 || count > 4 || bytes.length < 2 + count) throw new RangeError('not DER');
    length = bytes.readUIntBE(2, count);
    start += count;
  }
  if (start + length > bytes.length) throw new RangeError('not DER');
  return { tag, contents: bytes.subarray(start, start + length), whole: bytes.subarray(0, start + length) };
}

const MOST_PARTS = 1000;

/** What an element is made of, in order; itself not looked into. @throws RangeError */
export function partsOf({ contents }: DerElement): DerElement[] {
  const parts: DerElement[] = [];
  for (let at = 0; at < contents.length;) {
    const part = readDer(contents.subarray(at));
    parts.push(part);
    at += part.whole.length;
    if (parts.length > MOST_PARTS) throw new RangeError('not DER');
  }
  return parts;
}
