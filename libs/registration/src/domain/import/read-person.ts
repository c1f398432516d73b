import type { ErrorParams } from '#contracts/domain-error';
import type { ErrorCode } from '#contracts/errors/index';
import type { FormDefinition, FormField } from '#contracts/form/form-definition';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { creditCodeFault, normaliseCreditCode } from '#organisations';
import { characters, cleanLine, normaliseEmail, normaliseMobile, normalisePersonName } from '#platform/text';
import { typeWords } from '../words.js';
import { bare, type ColumnField, type ColumnMapping } from './person-columns.js';

export interface RowFault {
  /** Row number as the spreadsheet shows it. */
  line: number;
  /** Null where it is about the whole row. */
  field: ColumnField | null;
  code: ErrorCode;
  params?: ErrorParams;
}

export interface PersonRow {
  line: number;
  name: string;
  organisation: string;
  creditCode: string | null;
  title: string | null;
  mobile: string | null;
  email: string | null;
  participantType: ParticipantType;
  language: 'zh' | 'en';
  /** By the key of the question, before the form has judged them. */
  answers: Record<string, unknown>;
}

const LENGTHS: Record<string, number> = { name: 60, organisation: 120, title: 60 };
const NOTHING = /^(?:[-—–/\\]+|无|暂无|n\/?a|none|null|nil)$/i;
/** What a spreadsheet leaves of a long number: its last digits are gone. */
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d+$/i;
const QUOTED = 40;
const quoted = (text: string): string =>
  characters(text) > QUOTED ? `${[...text].slice(0, QUOTED).join('')}…` : text;

const typeNamed = (cell: string): ParticipantType | undefined =>
  participantTypes.find((type) =>
    [type, typeWords[type].zh, typeWords[type].en].some((name) => bare(name) === bare(cell)),
  );
const languageNamed = (cell: string): 'zh' | 'en' | undefined =>
  /^(zh|中文|汉语|chinese)/i.test(cell) ? 'zh' : /^(en|英文|英语|english)/i.test(cell) ? 'en' : undefined;

/** Reads one row; null with its faults when it is no usable registration. */
export function readPerson(
  { line, cells }: { line: number; cells: readonly string[] },
  mapping: ColumnMapping,
  defaultType: ParticipantType,
  forms: ReadonlyMap<ParticipantType, FormDefinition>,
): { row: PersonRow | null; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const fault = (field: ColumnField | null, code: ErrorCode, params?: ErrorParams): null => {
    faults.push({ line, field, code, ...(params ? { params } : {}) });
    return null;
  };
  const text = (field: ColumnField): string => {
    const column = mapping[field];
    const cell = cleanLine(column === undefined ? '' : (cells[column] ?? ''));
    const max = LENGTHS[field];
    if (max !== undefined && characters(cell) > max) {
      fault(field, 'field.too-long', { max });
      return '';
    }
    return field !== 'name' && NOTHING.test(cell) ? '' : cell;
  };
  const needed = (field: ColumnField): string => {
    const cell = text(field);
    if (!cell && !faults.some((one) => one.field === field)) fault(field, 'field.required');
    return cell;
  };
  const read = <T>(
    field: ColumnField,
    normalise: (cell: string) => T | null | undefined,
    code: ErrorCode,
  ): T | null => {
    const cell = text(field);
    return cell ? (normalise(cell) ?? fault(field, code, { value: quoted(cell) })) : null;
  };

  const nameCell = needed('name');
  const name = nameCell ? (normalisePersonName(nameCell) ?? fault('name', 'field.person-name')) : null;
  const organisation = needed('organisation');
  const codeCell = text('creditCode');
  const codeFault = codeCell ? creditCodeFault(codeCell) : null;
  if (codeFault) fault('creditCode', codeFault.code, codeFault.params);
  const mobileCell = text('mobile');
  const isCut = SCIENTIFIC.test(mobileCell);
  if (isCut) fault('mobile', 'import.row-scientific', { value: mobileCell });
  const mobile = isCut
    ? null
    : read('mobile', (cell) => normaliseMobile(cell.replace(/\.0+$/, '')), 'field.mobile');
  const email = read('email', normaliseEmail, 'field.email');
  if (!mobile && !email && !faults.some(({ field }) => field === 'mobile' || field === 'email'))
    fault(null, 'registration.row-unreachable');
  const participantType = read('participantType', typeNamed, 'registration.row-type') ?? defaultType;
  const row = {
    line,
    name: name ?? '',
    organisation,
    creditCode: codeCell && !codeFault ? normaliseCreditCode(codeCell) : null,
    title: text('title') || null,
    mobile,
    email,
    participantType,
    language: read('language', languageNamed, 'field.not-a-choice') ?? ('zh' as const),
    answers: answersOf(forms.get(participantType), text),
  };
  return { row: faults.length > 0 ? null : row, faults };
}

function answersOf(
  form: FormDefinition | undefined,
  text: (field: ColumnField) => string,
): Record<string, unknown> {
  const said = (form?.fields ?? []).flatMap((field): [string, unknown][] => {
    const cell = text(`answers.${field.key}`);
    return cell ? [[field.key, valueOf(field, cell)]] : [];
  });
  return Object.fromEntries(said);
}

/** As the form expects it; what is no choice stays text, for the form to refuse. */
function valueOf({ kind, options }: FormField, cell: string): unknown {
  const key = (words: string): string =>
    options?.find((option) =>
      [option.key, option.labelZh, option.labelEn].some((name) => name && bare(name) === bare(words)),
    )?.key ?? words;
  if (kind === 'choice') return key(cell);
  if (kind === 'multiple')
    return cell
      .split(/[、,，;；/]/)
      .map((one) => one.trim())
      .filter(Boolean)
      .map(key);
  return kind === 'date' ? cell.slice(0, 10) : cell;
}
