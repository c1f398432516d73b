import { withoutControls } from './clean-text.js';

const LONGEST_SHEET_NAME = 31;
const SPECIAL = /[&<>"]|_x[0-9a-fA-F]{4}_/;

/** Text for XML, attributes included; `_x0041_` is protected from being read as an escape. */
export function xmlText(text: string): string {
  const clean = withoutControls(text);
  if (!SPECIAL.test(clean)) return clean;
  return clean
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
}

/** A name Excel takes: no `[]:*?/\`, no apostrophe at its ends, at most 31 characters, unlike the others. */
export function sheetName(wanted: string, taken: ReadonlySet<string>): string {
  const clean = withoutControls(wanted)
    .replace(/[[\]:*?/\\\n\t]/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '');
  const base = clean === '' || clean.toLowerCase() === 'history' ? `${clean || 'Sheet'} 1` : clean;
  for (let copy = 1; ; copy++) {
    const tail = copy === 1 ? '' : ` (${copy})`;
    const name = base.slice(0, LONGEST_SHEET_NAME - tail.length).replace(/[\ud800-\udbff]$/, '') + tail;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
