/** Octets a line may have (RFC 5545 §3.1), the space that begins a continuation included. */
const LINE_OCTETS = 75;

/** Text in a property's value (RFC 5545 §3.3.11). */
export const escapeText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

/** `20260112T013000Z` */
export const utcStamp = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** Minutes as an RFC 5545 §3.3.6 duration: `PT1H30M`. */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 || hours === 0 ? `${rest}M` : ''}`;
}

const octets = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;

/** A long line in several, none of them torn within a character. */
function fold(line: string): string {
  if (line.length <= LINE_OCTETS / 4 || (line.length <= LINE_OCTETS && isAscii(line))) return line;
  let folded = '';
  let used = 0;
  for (const character of line) {
    const size = octets(character.codePointAt(0)!);
    if (used + size > LINE_OCTETS) {
      folded += '\r\n ';
      used = 1;
    }
    folded += character;
    used += size;
  }
  return folded;
}

// oxlint-disable-next-line no-control-regex -- all of ASCII
const isAscii = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text);

export const calendarLines = (lines: readonly string[]): string => `${lines.map(fold).join('\r\n')}\r\n`;
