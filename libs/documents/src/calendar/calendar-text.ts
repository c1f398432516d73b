/** Line ends of every kind, those only some readers know included. */
const LINE_ENDS = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
// oxlint-disable-next-line no-control-regex -- control characters are not allowed in iCalendar text
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff]/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;
const ADDRESS = /^[^\s@<>"(),:;[\\\]]+@[^\s@<>"(),:;[\\\]]+$/;

/** Text of several lines (RFC 5545 §3.3.11): line ends become line feeds, which the writer escapes. */
export function calendarText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(CONTROLS, '').replace(LONE_SURROGATES, '\ufffd').trim();
}

/** Text of one line. */
export function calendarLine(text: string): string {
  return calendarText(text).replace(/[\n\t]+/g, ' ');
}

/** A name inside a quoted parameter, which can hold neither quotes nor escapes (RFC 5545 §3.2). */
export function calendarName(text: string): string {
  return calendarLine(text).replaceAll('"', '\u2019').replaceAll('\\', '/');
}

/** Throws RangeError for what is no plain e-mail address. */
export function calendarAddress(address: string): string {
  if (!ADDRESS.test(address)) throw new RangeError('Not an e-mail address');
  return address;
}

/** A web address without the characters that the writer would escape as if it were text. Throws RangeError. */
export function calendarUrl(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:')
    throw new RangeError('Not a web address');
  return parsed.href.replaceAll(',', '%2C').replaceAll(';', '%3B').replaceAll('\\', '%5C');
}
