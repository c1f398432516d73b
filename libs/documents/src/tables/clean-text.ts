/* oxlint-disable no-control-regex -- control characters are the very subject of this file */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]/g;
const SUSPECTS = /[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufeff\ufffe\uffff]/;
const LONE_SURROGATES = /\p{Surrogate}/gu;
const INVISIBLE = /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069]/;

/**
 * Takes out what XML 1.0 forbids and no reader can see: control characters (tab and line feed stay), byte order
 * marks, noncharacters; lone surrogates become U+FFFD; every line end becomes one line feed.
 */
export function withoutControls(text: string): string {
  if (!SUSPECTS.test(text)) return text;
  return text
    .replace(/\r\n?|\u0085/g, '\n')
    .replace(CONTROLS, '')
    .replace(LONE_SURROGATES, '\ufffd');
}

/** A cell's text as a reader hands it out: without controls, without blanks or invisible marks at its ends. */
export function cleanCell(text: string): string {
  const clean = withoutControls(text);
  let start = 0;
  let end = clean.length;
  // a loop: `\s+$` takes quadratic time on long inner blanks
  while (start < end && INVISIBLE.test(clean[start]!)) start++;
  while (end > start && INVISIBLE.test(clean[end - 1]!)) end--;
  return clean.slice(start, end);
}
