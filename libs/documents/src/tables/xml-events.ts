import { TableError } from './table-error.js';

/** What an XML part is made of, in document order. Names come without their namespace prefix. */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** A run of text may come in several pieces. */
  text(piece: string): void;
}

const LT = 60;
const QUOTE = 34;
const APOSTROPHE = 39;
const GT = 62;
const SLASH = 47;
const SPACE = 32;
const QUESTION = 63;
const EXCLAMATION = 33;
const CDATA = '<![CDATA[';
const LONGEST_REFERENCE = 12;
/** Unfinished markup is scanned again with each chunk; without an end this would grow with the square. */
const LONGEST_MARKUP = 1024 * 1024;

/**
 * Splits the XML of office files into events, chunk by chunk, without building a tree. It does not validate;
 * it refuses what such files never hold (a document type, so there are no entities to expand) and cut documents.
 * Throws TableError 'file-damaged'.
 */
export class XmlEvents {
  private rest = '';
  private depth = 0;

  constructor(private readonly handler: XmlHandler) {}

  write(chunk: string): void {
    const buffer = this.rest === '' ? chunk : this.rest + chunk;
    let at = 0;
    while (at < buffer.length) {
      const next = buffer.charCodeAt(at) === LT ? this.markup(buffer, at) : this.textRun(buffer, at);
      if (next < 0) break;
      at = next;
    }
    this.rest = buffer.slice(at);
    if (this.rest.length > LONGEST_MARKUP) throw new TableError('file-damaged');
  }

  end(): void {
    if (this.depth !== 0 || this.rest.trim() !== '') throw new TableError('file-damaged');
  }

  /** Each step answers where the next one starts, or -1 when it needs the next chunk. */
  private textRun(buffer: string, at: number): number {
    let to = buffer.indexOf('<', at);
    if (to < 0) {
      const reference = buffer.lastIndexOf('&');
      const cut =
        reference >= at && buffer.length - reference < LONGEST_REFERENCE && !buffer.includes(';', reference);
      to = cut ? reference : buffer.length;
      if (to === at) return -1;
    }
    this.handler.text(decodeReferences(buffer.slice(at, to)));
    return to;
  }

  private markup(buffer: string, at: number): number {
    switch (buffer.charCodeAt(at + 1)) {
      case SLASH:
        return this.closingTag(buffer, at + 2);
      case QUESTION:
        return after(buffer, '?>', at + 2);
      case EXCLAMATION:
        return this.declaration(buffer, at);
      default:
        return this.openingTag(buffer, at + 1);
    }
  }

  private declaration(buffer: string, at: number): number {
    if (buffer.length - at < CDATA.length) return -1;
    if (buffer.startsWith('<!--', at)) return after(buffer, '-->', at + 4);
    if (!buffer.startsWith(CDATA, at)) throw new TableError('file-damaged');
    const end = after(buffer, ']]>', at + CDATA.length);
    if (end >= 0) this.handler.text(buffer.slice(at + CDATA.length, end - 3));
    return end;
  }

  private closingTag(buffer: string, from: number): number {
    const end = buffer.indexOf('>', from);
    if (end < 0) return -1;
    if (--this.depth < 0) throw new TableError('file-damaged');
    this.handler.close(localName(buffer.slice(from, end)));
    return end + 1;
  }

  private openingTag(buffer: string, from: number): number {
    let nameEnd = from;
    for (let code = 0; nameEnd < buffer.length; nameEnd++) {
      code = buffer.charCodeAt(nameEnd);
      if (code === GT || code === SLASH || code <= SPACE) break;
    }
    const end = tagEnd(buffer, nameEnd);
    if (end < 0) return -1;
    const empty = buffer.charCodeAt(end - 1) === SLASH;
    const name = localName(buffer.slice(from, nameEnd));
    this.handler.open(name, buffer.slice(nameEnd, empty ? end - 1 : end));
    if (empty) this.handler.close(name);
    else this.depth++;
    return end + 1;
  }
}

const patterns = new Map<string, RegExp>();

/** The value of an attribute by its local name, references decoded; undefined when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  const start = attributes.indexOf(` ${name}="`);
  if (start >= 0) {
    const from = start + name.length + 3;
    return decodeReferences(attributes.slice(from, attributes.indexOf('"', from)));
  }
  if (!attributes.includes(name)) return undefined;
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const match = pattern.exec(attributes);
  return match ? decodeReferences(match[1] ?? match[2] ?? '') : undefined;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (name) return NAMED[name as string] ?? (whole as string);
      const code = hex ? parseInt(hex as string, 16) : Number(decimal);
      return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
    },
  );
}

function tagEnd(buffer: string, from: number): number {
  let quote = 0;
  for (let at = from; at < buffer.length; at++) {
    const code = buffer.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GT) return at;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
  }
  return -1;
}

function after(buffer: string, mark: string, from: number): number {
  const at = buffer.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

function localName(name: string): string {
  const local = name.slice(name.indexOf(':') + 1);
  return local.charCodeAt(local.length - 1) <= SPACE ? local.trimEnd() : local;
}
