import type { OrganisationKind } from '#contracts/vocabulary';
import type { ErrorCode } from '#contracts/errors/index';
import type { ErrorParams } from '#contracts/domain-error';
import { characters, cleanLine, normaliseEmail, normaliseMobile, normalisePersonName } from '#platform/text';
import { creditCodeFault, normaliseCreditCode } from '../credit-code.js';
import { NAME_CHARACTERS, nameKey, normaliseOrganisationName } from '../organisation-name.js';
import type { AwardedQualification } from '../organisation.js';
import type { RepresentativeFacts } from '../representative.js';
import type { ImportFault } from './import-fault.js';
import { importFields, type ImportField, type ImportMapping } from './import-fields.js';
import { kindNamed } from './kind-words.js';
import { readQualifications } from './read-qualifications.js';
import { readTags } from '../tags.js';

/** What a row says; null where it says nothing (or nothing usable). */
export interface ImportRow {
  line: number;
  nameZh: string;
  nameKey: string;
  nameEn: string | null;
  creditCode: string | null;
  kind: OrganisationKind | null;
  district: string | null;
  industry: string | null;
  qualifications: AwardedQualification[];
  tags: string[];
  contact: RepresentativeFacts | null;
}

const LENGTHS: Partial<Record<ImportField, number>> = {
  nameZh: NAME_CHARACTERS,
  nameEn: 200,
  district: 60,
  industry: 60,
  contactName: 60,
  contactTitle: 60,
};
/** How people write «none». */
const NOTHING = /^(?:[-—–/\\]+|无|暂无|n\/?a|none|null|nil)$/i;
/** What a spreadsheet leaves of a long number: its last digits are gone. */
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d+$/i;
/** A value quoted in a sentence is cut here. */
const QUOTED = 40;

const quoted = (text: string): string =>
  characters(text) > QUOTED ? `${[...text].slice(0, QUOTED).join('')}…` : text;

/**
 * Reads one row. Its row is null without a usable name; other wrong cells count as blank, so that the rest of the row
 * can still be compared with the file and the record.
 */
export function readRow(
  source: { line: number; cells: readonly string[] },
  mapping: ImportMapping,
  thisYear: number,
): { row: ImportRow | null; faults: ImportFault[] } {
  const { line, cells } = source;
  const faults: ImportFault[] = [];
  const fault = (field: ImportField, code: ErrorCode, params?: ErrorParams): null => {
    faults.push({ line, field, code, params });
    return null;
  };
  const text = Object.fromEntries(
    importFields.map((field) => {
      const column = mapping[field];
      const cell = cleanLine(column === null || column === undefined ? '' : (cells[column] ?? ''));
      const max = LENGTHS[field];
      if (max !== undefined && characters(cell) > max) {
        fault(field, 'field.too-long', { max });
        return [field, ''];
      }
      return [field, field !== 'nameZh' && NOTHING.test(cell) ? '' : cell];
    }),
  ) as Record<ImportField, string>;

  const read = <T>(field: ImportField, normalise: (cell: string) => T | null, code: ErrorCode): T | null =>
    text[field] ? (normalise(text[field]) ?? fault(field, code, { value: quoted(text[field]) })) : null;
  const digits = (field: ImportField): boolean => {
    if (!SCIENTIFIC.test(text[field])) return true;
    fault(field, 'import.row-scientific', { value: text[field] });
    return false;
  };

  const nameZh = text.nameZh
    ? read('nameZh', normaliseOrganisationName, 'organisation.name-invalid')
    : faults.some(({ field }) => field === 'nameZh')
      ? null
      : fault('nameZh', 'field.required');
  const codeFault = text.creditCode && digits('creditCode') ? creditCodeFault(text.creditCode) : null;
  if (codeFault) fault('creditCode', codeFault.code, codeFault.params);
  const { list, faults: wrong } = readQualifications(text.qualification, text.qualificationYear, thisYear);
  for (const one of wrong) faults.push({ line, ...one, params: { ...one.params, ...cut(one.params) } });

  const row = {
    nameEn: read('nameEn', normaliseOrganisationName, 'organisation.name-invalid'),
    creditCode: text.creditCode ? normaliseCreditCode(text.creditCode) : null,
    kind: read('kind', kindNamed, 'import.row-kind'),
    district: text.district || null,
    industry: text.industry || null,
    qualifications: list,
    tags: read('tags', readTags, 'import.row-tags') ?? [],
    contact: readContact(),
  };
  return { row: nameZh ? { line, nameZh, nameKey: nameKey(nameZh), ...row } : null, faults };

  function readContact(): RepresentativeFacts | null {
    const details = {
      title: text.contactTitle || null,
      mobile: digits('contactMobile') ? read('contactMobile', mobileOf, 'field.mobile') : null,
      email: read('contactEmail', normaliseEmail, 'field.email'),
    };
    if (!text.contactName) {
      const isAlone = text.contactTitle || text.contactMobile || text.contactEmail;
      return isAlone ? fault('contactName', 'import.row-contact-name') : null;
    }
    const name = read('contactName', normalisePersonName, 'field.person-name');
    return name ? { name, ...details } : null;
  }
}

/** Some programs write whole numbers as 13800138000.0. */
const mobileOf = (cell: string): string | null => normaliseMobile(cell.replace(/\.0+$/, ''));

const cut = (params: ErrorParams | undefined): ErrorParams =>
  typeof params?.value === 'string' ? { value: quoted(params.value) } : {};
