import { characters, cleanBlock, cleanLine, halfWidth } from '../clean-text.js';
import type { ErrorParams } from '../domain-error.js';
import type { ErrorCode } from '../errors/index.js';
import { formLimits, type FieldKind, type FormField } from './form-definition.js';
import { normalisePhone } from './phone-number.js';

/** A cleaned answer; `undefined` when there is none; or what is wrong with it. */
export type Judged = { value: unknown } | { code: ErrorCode; params?: ErrorParams };

const WRONG_TYPE: Judged = { code: 'field.wrong-type' };
const NOT_A_CHOICE: Judged = { code: 'field.not-a-choice' };
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const none: Judged = { value: undefined };

const text =
  (clean: (text: string) => string, most: number) =>
  (given: unknown, field: FormField): Judged => {
    if (typeof given !== 'string') return WRONG_TYPE;
    const max = Math.min(field.max ?? most, most);
    // before cleaning: a million characters are not worth it
    if (given.length > most * 4) return { code: 'field.too-long', params: { max } };
    const value = clean(given);
    const length = characters(value);
    if (length === 0) return none;
    if (length > max) return { code: 'field.too-long', params: { max } };
    if (field.min !== undefined && length < field.min)
      return { code: 'field.too-short', params: { min: field.min } };
    return { value };
  };

/** Text of one line, for the kinds that are read out of one. */
const read =
  (understand: (line: string) => unknown, code: ErrorCode) =>
  (given: unknown): Judged => {
    if (typeof given !== 'string' || given.length > 200) return { code };
    const line = halfWidth(cleanLine(given)).trim();
    if (line === '') return none;
    const value = understand(line);
    return value === null ? { code } : { value };
  };

function numberValue(given: unknown, { min, max }: FormField): Judged {
  if (typeof given !== 'number' && typeof given !== 'string') return WRONG_TYPE;
  const line = halfWidth(cleanLine(String(given).slice(0, 60))).trim();
  if (line === '') return none;
  if (!/^[+-]?\d{1,15}(\.\d{1,9})?(e[+-]?\d{1,3})?$/i.test(line)) return WRONG_TYPE;
  const value = Number(line) + 0;
  const least = min ?? -formLimits.greatestNumber;
  const most = max ?? formLimits.greatestNumber;
  if (value >= least && value <= most) return { value };
  if (min !== undefined && max !== undefined) return { code: 'field.number-between', params: { min, max } };
  return value < least
    ? { code: 'field.number-at-least', params: { min: least } }
    : { code: 'field.number-at-most', params: { max: most } };
}

/** `2026-11-03` of a real day between 1900 and 2100; also understands 2026/11/3 and 2026年11月3日. */
function isoDate(line: string): string | null {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(line) ?? [];
  if (!year || !month || !day || +year < 1900 || +year > 2100) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== iso ? null : iso;
}

/** One of the steps. */
function scaleValue(given: unknown, field: FormField): Judged {
  const judged = numberValue(given, { ...field, min: field.min ?? 1, max: field.max ?? 5 });
  return 'value' in judged && judged.value !== undefined && !Number.isInteger(judged.value)
    ? NOT_A_CHOICE
    : judged;
}

function choiceValue(given: unknown, field: FormField): Judged {
  if (given === '') return none;
  return field.options?.some(({ key }) => key === given) ? { value: given } : NOT_A_CHOICE;
}

/** Without twins, in the order of the options. */
function multipleValue(given: unknown, field: FormField): Judged {
  if (!Array.isArray(given)) return WRONG_TYPE;
  const keys = (field.options ?? []).map(({ key }) => key);
  const chosen = new Set<unknown>(given.length > keys.length * 2 + 10 ? ['too many'] : given);
  const value = keys.filter((key) => chosen.has(key));
  if (value.length !== chosen.size) return NOT_A_CHOICE;
  if (value.length === 0) return none;
  if (field.max !== undefined && value.length > field.max)
    return { code: 'field.too-many-choices', params: { max: field.max } };
  if (field.min !== undefined && value.length < field.min)
    return { code: 'field.too-few-choices', params: { min: field.min } };
  return { value };
}

const rules: Record<FieldKind, (given: unknown, field: FormField) => Judged> = {
  text: text(cleanLine, formLimits.textLength),
  'long-text': text(cleanBlock, formLimits.longTextLength),
  number: numberValue,
  scale: scaleValue,
  choice: choiceValue,
  multiple: multipleValue,
  date: read(isoDate, 'field.not-a-date'),
  phone: read(normalisePhone, 'field.phone'),
  /** The id that the upload was answered with. */
  file: (given) =>
    given === '' ? none : typeof given === 'string' && UUID.test(given) ? { value: given } : WRONG_TYPE,
  sessions: () => none,
  consent: (given) => (given === true ? { value: true } : given === false ? none : WRONG_TYPE),
};

/** Judges one answer by the field's rules; says nothing about whether one is required. */
export const judgeAnswer = (field: FormField, given: unknown): Judged =>
  given === undefined || given === null ? none : rules[field.kind](given, field);
