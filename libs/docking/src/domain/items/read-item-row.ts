import { characters, cleanBlock, cleanLine, halfWidth } from '#contracts/clean-text';
import type { ErrorParams } from '#contracts/domain-error';
import {
  cooperationKinds,
  itemKinds,
  itemLimits,
  maturityStages,
  type CooperationKind,
} from '#contracts/docking/items';
import type { ErrorCode } from '#contracts/errors/index';
import { fitted, itemFaults, type ItemWish } from './check-item.js';
import { bare, type ItemColumn, type ItemMapping } from './item-columns.js';
import { cooperationWords, kindWords, maturityWords, type Pair } from './item-words.js';

export interface ItemRowFault {
  /** Row number as the spreadsheet shows it. */
  line: number;
  column: ItemColumn | null;
  code: ErrorCode;
  params?: ErrorParams;
}

export interface ItemRow {
  line: number;
  kind: (typeof itemKinds)[number];
  organisation: string;
  /** The name of a field; '' for none. */
  field: string;
  wish: ItemWish;
}

const NOTHING = /^(?:[-—–/\\]+|无|暂无|n\/?a|none|null|nil)$/i;
const LENGTHS: Partial<Record<ItemColumn, number>> = {
  organisation: 120,
  titleZh: itemLimits.title,
  titleEn: itemLimits.title,
  textZh: itemLimits.text,
  textEn: itemLimits.text,
  stage: itemLimits.stage,
};
const MOST_YUAN = 1e12;

const named = <Name extends string>(
  names: readonly Name[],
  pairs: Record<Name, Pair>,
  cell: string,
): Name | undefined =>
  names.find((name) => [name, pairs[name].zh, pairs[name].en].some((word) => bare(word) === bare(cell)));

const quoted = (text: string): string =>
  characters(text) > 40 ? `${[...text].slice(0, 40).join('')}…` : text;

/** Reads one row of a list; null with its faults when it is no usable item. */
export function readItemRow(
  { line, cells }: { line: number; cells: readonly string[] },
  mapping: ItemMapping,
): { row: ItemRow | null; faults: ItemRowFault[] } {
  const faults: ItemRowFault[] = [];
  const fault = (column: ItemColumn | null, code: ErrorCode, params?: ErrorParams): null => {
    faults.push({ line, column, code, ...(params ? { params } : {}) });
    return null;
  };
  const cellOf = (column: ItemColumn): string => {
    const at = mapping[column];
    const raw = at === undefined ? '' : (cells[at] ?? '');
    const text = column.startsWith('text') ? cleanBlock(raw) : cleanLine(raw);
    const max = LENGTHS[column];
    if (max !== undefined && characters(text) > max) {
      fault(column, 'field.too-long', { max });
      return '';
    }
    return NOTHING.test(text) ? '' : text;
  };
  const read = <T>(column: ItemColumn, parse: (cell: string) => T | null | undefined, code: ErrorCode) => {
    const cell = cellOf(column);
    return cell ? (parse(cell) ?? fault(column, code, { value: quoted(cell) })) : null;
  };

  if (!cellOf('kind')) fault('kind', 'field.required');
  const kind = read('kind', (cell) => named(itemKinds, kindWords, cell), 'docking.row-kind');
  const organisation = cellOf('organisation');
  if (!organisation && !faults.some(({ column }) => column === 'organisation'))
    fault('organisation', 'field.required');
  const cooperation = cellOf('cooperation')
    .split(/[、,，;；/\n]/)
    .map((one) => one.trim())
    .filter(Boolean)
    .flatMap((one): CooperationKind[] => {
      const known = named(cooperationKinds, cooperationWords, one);
      if (!known) fault('cooperation', 'docking.row-cooperation', { value: quoted(one) });
      return known ? [known] : [];
    });
  const wish: ItemWish = {
    titleZh: cellOf('titleZh'),
    titleEn: cellOf('titleEn'),
    textZh: cellOf('textZh'),
    textEn: cellOf('textEn'),
    fieldId: null,
    cooperation: [...new Set(cooperation)],
    budgetFrom: read('budgetFrom', yuan, 'docking.row-number'),
    budgetTo: read('budgetTo', yuan, 'docking.row-number'),
    deadline: read('deadline', day, 'docking.row-date'),
    maturity: read('maturity', (cell) => named(maturityStages, maturityWords, cell), 'field.not-a-choice'),
    stage: cellOf('stage'),
    showsContact: false,
  };
  for (const { field, code } of itemFaults(wish))
    if (!faults.some(({ column }) => column === field)) fault(field as ItemColumn, code);
  if (faults.length > 0 || !kind) return { row: null, faults };
  return { row: { line, kind, organisation, field: cellOf('field'), wish: fitted(kind, wish) }, faults };
}

/** `500,000`, `50万`, `500000.00`. */
function yuan(cell: string): number | null {
  const match = /^[¥￥]?([\d,]+(?:\.\d+)?)(万)?元?$/.exec(halfWidth(cell).replace(/\s/g, ''));
  if (!match) return null;
  const amount = Number(match[1]!.replaceAll(',', '')) * (match[2] ? 10_000 : 1);
  return Number.isFinite(amount) && Number.isInteger(amount) && amount <= MOST_YUAN ? amount : null;
}

/** `2027-3-31`, `2027/03/31`, `2027年3月31日`, with a time behind it or not. */
function day(cell: string): string | null {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(halfWidth(cell));
  if (!match) return null;
  const iso = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso ? iso : null;
}
