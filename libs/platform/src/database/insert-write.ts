import { arrayLiteral, type Element } from './array-literal.js';
import type { Write } from './write-all.js';

/** How a column of the table is filled: its type in PostgreSQL, and what a row has for it. */
export type Columns<Row> = Readonly<Record<string, readonly [type: string, value: (row: Row) => Element]>>;

/**
 * An INSERT of many rows with one parameter for each column, which costs the server a third less than taking JSON
 * apart. @returns the write of given rows, or null without any
 */
export function insertInto<Row>(
  table: string,
  columns: Columns<Row>,
  { order = '', conflict = '' } = {},
): (rows: readonly Row[]) => Write | null {
  const names = Object.keys(columns).join(', ');
  const types = Object.values(columns).map(([type], at) => `$${at + 1}::${type}[]`);
  const text = `INSERT INTO ${table} (${names}) SELECT * FROM unnest(${types.join(', ')}) AS given (${names}) ${order} ${conflict}`;
  const values = Object.values(columns).map(([, value]) => value);
  return (rows) =>
    rows.length === 0
      ? null
      : { name: `into-${table}`, text, values: values.map((value) => arrayLiteral(rows, value)) };
}
