import type { AwardedQualification } from '../organisation.js';
import { FIRST_QUALIFICATION_YEAR } from '../organisation.js';
import type { ImportFault } from './import-fault.js';
import { qualificationNamed } from './qualification-words.js';

const SEPARATORS = /[、;；,，/\n|]+/;
const YEAR = /(?:19|20)\d\d/;

type Found = { list: AwardedQualification[]; faults: Omit<ImportFault, 'line'>[] };

const pieces = (text: string): string[] =>
  text
    .split(SEPARATORS)
    .map((piece) => piece.trim())
    .filter(Boolean);

/** The year of a cell such as 2023, 2023年, 2023-06-01; null when it is none from 1990 to this year. */
function yearOf(text: string, thisYear: number): number | null {
  const year = Number(YEAR.exec(text)?.[0] ?? NaN);
  return /^(?:19|20)\d\d(?:\.0+)?年?(?:度)?$|^(?:19|20)\d\d[-/.年]\d/.test(text) &&
    year >= FIRST_QUALIFICATION_YEAR &&
    year <= thisYear
    ? year
    : null;
}

/**
 * Qualifications and years of one row: several separated by 、 or ; with the years in the same order in their own
 * cell, or each behind its name in brackets. One year alone is good for all.
 */
export function readQualifications(names: string, years: string, thisYear: number): Found {
  const faults: Found['faults'] = [];
  const list: AwardedQualification[] = [];
  const stated = yearPieces(years).map((text) => {
    const year = yearOf(text, thisYear);
    if (year === null)
      faults.push({ field: 'qualificationYear', code: 'import.row-year', params: { value: text } });
    return year;
  });
  const named = pieces(names);
  if (stated.length > 1 && stated.length !== named.length)
    faults.push({
      field: 'qualificationYear',
      code: 'import.row-year-alone',
      params: { years: stated.length, qualifications: named.length },
    });
  for (const [at, text] of named.entries()) {
    const qualification = qualificationNamed(text);
    if (!qualification) {
      faults.push({ field: 'qualification', code: 'import.row-qualification', params: { value: text } });
      continue;
    }
    const own = YEAR.exec(text)?.[0];
    const year = own ? yearOf(own, thisYear) : ((stated.length === 1 ? stated[0] : stated[at]) ?? null);
    if (own && year === null)
      faults.push({ field: 'qualification', code: 'import.row-year', params: { value: own } });
    if (!list.some((one) => one.qualification === qualification)) list.push({ qualification, year });
  }
  return { list, faults };
}

/** A date such as 2023/06/01 is one year, not three. */
const yearPieces = (text: string): string[] =>
  /^\d{4}[-/.年]\d{1,2}/.test(text.trim()) ? [text.trim()] : pieces(text);
