import type { CellValue, ColumnSpec, PlainCell, TypedCell } from './sheet-spec.js';
import { isWallClock, parseWallClock, wallClockIn } from './wall-clock.js';
import type { WallClock } from './wall-clock.js';

const NOTHING: PlainCell = { is: 'nothing' };
const DIGITS = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const DIGITS_KEPT = 15;

/** Sorts a value out by its column's kind. Throws TypeError for a `Date` in a column without a time zone. */
export function plainCell(given: CellValue | TypedCell, column: ColumnSpec): PlainCell {
  if (isTyped(given))
    return plainCell(given.value, {
      ...column,
      kind: given.kind,
      timeZone: given.timeZone ?? column.timeZone,
    });
  if (given === null || given === undefined || given === '') return NOTHING;
  switch (column.kind) {
    case 'integer':
    case 'decimal':
      return numberCell(given, column.kind);
    case 'date':
    case 'date-time':
      return timeCell(given, column, column.kind);
    case 'boolean':
      return typeof given === 'boolean' ? { is: 'boolean', value: given } : textCell(given, column);
    case 'text':
      return textCell(given, column);
  }
}

function isTyped(given: CellValue | TypedCell): given is TypedCell {
  return typeof given === 'object' && given !== null && 'kind' in given;
}

function numberCell(given: CellValue, kind: 'integer' | 'decimal'): PlainCell {
  if (typeof given === 'number' && Number.isFinite(given))
    return { is: 'number', digits: String(given), kind };
  const digits = String(given);
  const fits = DIGITS.test(digits) && digits.replace(/\D/g, '').length <= DIGITS_KEPT;
  return fits && typeof given !== 'boolean' ? { is: 'number', digits, kind } : { is: 'text', text: digits };
}

function timeCell(given: CellValue, column: ColumnSpec, kind: 'date' | 'date-time'): PlainCell {
  const clock = clockOf(given, column);
  return clock ? { is: 'time', clock, kind } : textCell(given, column);
}

function clockOf(given: CellValue, column: ColumnSpec): WallClock | undefined {
  if (given instanceof Date) {
    if (!column.timeZone) throw new TypeError(`Column "${column.key}" holds a Date but names no timeZone`);
    return wallClockIn(given, column.timeZone);
  }
  if (typeof given === 'string') return parseWallClock(given);
  return typeof given === 'object' && given && isWallClock(given) ? given : undefined;
}

function textCell(given: CellValue, column: ColumnSpec): PlainCell {
  if (given instanceof Date) {
    return { is: 'text', text: Number.isNaN(given.getTime()) ? '' : given.toISOString() };
  }
  if (typeof given === 'object')
    throw new TypeError(`Column "${column.key}" holds what is no ${column.kind}`);
  return { is: 'text', text: String(given) };
}
