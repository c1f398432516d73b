/** A Buffer is bytea, a plain object json. */
export type Element = string | number | boolean | Date | Buffer | object | null;

/** The values of all rows as PostgreSQL writes an array; much quicker than the driver's own, which takes any nesting. */
export function arrayLiteral<Row>(rows: readonly Row[], value: (row: Row) => Element): string {
  let literal = '';
  for (const row of rows) literal += `${literal === '' ? '{' : ','}${element(value(row))}`;
  return literal === '' ? '{}' : `${literal}}`;
}

function element(value: Element): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return `"${value.toISOString()}"`;
  return Buffer.isBuffer(value) ? `"\\\\x${value.toString('hex')}"` : quoted(JSON.stringify(value));
}

const SPECIAL = /["\\]/;

const quoted = (text: string): string =>
  `"${SPECIAL.test(text) ? text.replace(/["\\]/g, String.raw`\$&`) : text}"`;
