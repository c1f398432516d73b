import type { ErrorParams } from '#contracts/domain-error';
import type { ErrorCode } from '#contracts/errors/index';
import { agreementLimits, currencies, type Currency } from '#contracts/signing/agreements';
import { characters, cleanLine, normaliseEmail, normaliseMobile } from '#platform/text';
import { bare, partyLetters, type AgreementColumn, type AgreementMapping } from './agreement-columns.js';
import { readAmount, readDay } from './cell-values.js';

export interface AgreementRowFault {
  /** Row number as the spreadsheet shows it. */
  line: number;
  column: AgreementColumn | null;
  code: ErrorCode;
  params?: ErrorParams;
}

export interface RowParty {
  /** Full name of the organisation. */
  organisation: string;
  column: AgreementColumn;
  signatoryName: string;
  signatoryTitle: string;
  substituteName: string;
  contactName: string;
  contactEmail: string;
  contactMobile: string;
}

export interface AgreementRow {
  line: number;
  /** Name of a kind. */
  kind: string;
  number: string;
  titleZh: string;
  titleEn: string;
  amount: number | null;
  currency: Currency;
  startsOn: string | null;
  endsOn: string | null;
  parties: RowParty[];
}

const NOTHING = /^(?:[-—–/\\]+|无|暂无|n\/?a|none|null|nil)$/i;
const currencyWords: Record<string, Currency> = {
  人民币: 'CNY',
  元: 'CNY',
  rmb: 'CNY',
  美元: 'USD',
  欧元: 'EUR',
  港币: 'HKD',
  港元: 'HKD',
  日元: 'JPY',
};

const currencyOf = (cell: string): Currency | undefined =>
  currencies.find((one) => one === cell.toUpperCase()) ?? currencyWords[bare(cell)];

const longest = (column: AgreementColumn): number =>
  column.startsWith('title')
    ? agreementLimits.title
    : column.startsWith('party')
      ? 120
      : agreementLimits.name;

/** Reads one row of a list; null with its faults when it is no usable agreement. */
export function readAgreementRow(
  { line, cells }: { line: number; cells: readonly string[] },
  mapping: AgreementMapping,
): { row: AgreementRow | null; faults: AgreementRowFault[] } {
  const faults: AgreementRowFault[] = [];
  const fault = (column: AgreementColumn, code: ErrorCode, params?: ErrorParams): null => {
    faults.push({ line, column, code, ...(params ? { params } : {}) });
    return null;
  };
  const cellOf = (column: AgreementColumn): string => {
    const at = mapping[column];
    const text = cleanLine(at === undefined ? '' : (cells[at] ?? ''));
    const max = longest(column);
    if (characters(text) > max) {
      fault(column, 'field.too-long', { max });
      return '';
    }
    return NOTHING.test(text) ? '' : text;
  };
  const read = <T>(
    column: AgreementColumn,
    parse: (cell: string) => T | null | undefined,
    code: ErrorCode,
  ) => {
    const cell = cellOf(column);
    return cell ? (parse(cell) ?? fault(column, code, { value: cell.slice(0, 40) })) : null;
  };

  const kind = cellOf('kind');
  if (!kind) fault('kind', 'field.required');
  const parties = partyLetters.flatMap((letter): RowParty[] => {
    const column = `party${letter}` as const;
    const organisation = cellOf(column);
    if (!organisation) {
      if (letter !== 'C') fault(column, 'field.required');
      return [];
    }
    return [
      {
        organisation,
        column,
        signatoryName: cellOf(`signatory${letter}`),
        signatoryTitle: cellOf(`position${letter}`),
        substituteName: cellOf(`substitute${letter}`),
        contactName: cellOf(`contact${letter}`),
        contactEmail: read(`email${letter}`, normaliseEmail, 'field.email') ?? '',
        contactMobile: read(`mobile${letter}`, normaliseMobile, 'field.mobile') ?? '',
      },
    ];
  });
  const row: AgreementRow = {
    line,
    kind,
    number: cellOf('number'),
    titleZh: cellOf('titleZh'),
    titleEn: cellOf('titleEn'),
    amount: read('amount', readAmount, 'signing.row-amount'),
    currency: read('currency', currencyOf, 'signing.row-currency') ?? 'CNY',
    startsOn: read('startsOn', readDay, 'signing.row-day'),
    endsOn: read('endsOn', readDay, 'signing.row-day'),
    parties,
  };
  if (row.startsOn && row.endsOn && row.endsOn < row.startsOn) fault('endsOn', 'signing.term');
  parties.forEach(({ organisation, column, substituteName, signatoryName }, at) => {
    if (parties.findIndex((one) => one.organisation === organisation) < at)
      fault(column, 'signing.party-twice');
    if (substituteName && substituteName === signatoryName) fault(column, 'signing.own-substitute');
  });
  return { row: faults.length > 0 ? null : row, faults };
}
