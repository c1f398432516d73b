import iconv from 'iconv-lite';
import { TableError } from './table-error.js';
import type { TableFile } from './table-file.js';

export interface DecodedText {
  text: string;
  encoding: NonNullable<TableFile['encoding']>;
  /** Characters that could not be decoded and now read U+FFFD. */
  undecodable: number;
}

/** A UTF-8 text may have one broken character among so many good ones and still count as UTF-8. */
const GOOD_PER_BROKEN = 20;
const PROBE = 4_096;
/** A text may hold a few stray control characters; a binary file is full of them. */
const STRAY_CONTROLS = 8;

/**
 * Decodes by byte order mark, else as UTF-8 where that is valid (or nearly: a file cut inside a character), else as
 * GB18030, which contains GBK and GB 2312. Throws TableError 'file-unknown-encoding', or 'file-unknown-format' for
 * what is no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = decodeByMark(bytes) ?? decodeUtf8(bytes) ?? decodeGb18030(bytes);
  const probe = decoded.text.slice(0, PROBE);
  // oxlint-disable-next-line no-control-regex -- counting them tells a binary file from text
  const controls = probe.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  const isBinary = controls > STRAY_CONTROLS && controls * GOOD_PER_BROKEN > probe.length;
  if (isBinary || /^\s*<(?:!doctype|html|\?xml|table|meta)/i.test(probe)) {
    throw new TableError('file-unknown-format');
  }
  return decoded;
}

function decodeByMark(bytes: Uint8Array): DecodedText | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return withCount(new TextDecoder().decode(bytes), 'utf-8');
  if (first === 0xff && second === 0xfe)
    return withCount(new TextDecoder('utf-16le').decode(bytes), 'utf-16le');
  if (first === 0xfe && second === 0xff)
    return withCount(new TextDecoder('utf-16be').decode(bytes), 'utf-16be');
  return undefined;
}

function decodeUtf8(bytes: Uint8Array): DecodedText | undefined {
  const decoded = withCount(new TextDecoder().decode(bytes), 'utf-8');
  if (decoded.undecodable === 0) return decoded;
  const good = decoded.text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return good >= decoded.undecodable * GOOD_PER_BROKEN ? decoded : undefined;
}

function decodeGb18030(bytes: Uint8Array): DecodedText {
  const decoded = withCount(iconv.decode(Buffer.from(bytes), 'gb18030'), 'gb18030');
  if (decoded.undecodable * GOOD_PER_BROKEN > decoded.text.length)
    throw new TableError('file-unknown-encoding');
  return decoded;
}

function withCount(text: string, encoding: DecodedText['encoding']): DecodedText {
  return { text, encoding, undecodable: text.match(/\ufffd/g)?.length ?? 0 };
}
