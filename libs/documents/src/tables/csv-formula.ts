/** What a spreadsheet may evaluate when it opens a CSV cell, also behind blanks or in full width (OWASP CSV injection). */
const EVALUATED = /^(?:[\t\r\n]|[\s\u200b\ufeff]*[=+\-@＝＋－＠])/;

/** Puts an apostrophe before text that a spreadsheet would evaluate. */
export function withoutFormula(text: string): string {
  return EVALUATED.test(text) ? `'${text}` : text;
}

/** Takes that apostrophe off again, so that what was exported reads back unchanged. */
export function withFormula(text: string): string {
  return text.startsWith("'") && EVALUATED.test(text.slice(1)) ? text.slice(1) : text;
}
