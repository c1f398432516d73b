import type { OrganisationKind } from '#contracts/vocabulary';
import { nameKey } from '../organisation-name.js';
import type { AwardedQualification } from '../organisation.js';
import { cleanTags } from '../tags.js';
import { sameRepresentative, type RepresentativeFacts } from '../representative.js';
import type { ImportFault } from './import-fault.js';
import type { ImportField } from './import-fields.js';
import type { ImportRow } from './read-row.js';

/** One organisation as the whole file tells of it; null where the file says nothing. */
export interface ImportedOrganisation {
  /** Row of its first mention. */
  line: number;
  lines: number[];
  nameZh: string;
  nameKey: string;
  nameEn: string | null;
  creditCode: string | null;
  kind: OrganisationKind | null;
  district: string | null;
  industry: string | null;
  qualifications: AwardedQualification[];
  tags: string[];
  people: (RepresentativeFacts & { line: number })[];
}

const told = [
  'nameEn',
  'creditCode',
  'kind',
  'district',
  'industry',
] as const satisfies readonly ImportField[];

/**
 * Gathers rows into organisations: the same credit code or the same name is the same organisation, and its further
 * rows may add contacts and qualifications. Rows that repeat or contradict an earlier one are reported with both rows.
 */
export class RowGatherer {
  readonly organisations: ImportedOrganisation[] = [];
  readonly faults: ImportFault[] = [];
  private readonly byCode = new Map<string, ImportedOrganisation>();
  private readonly byName = new Map<string, ImportedOrganisation>();

  add(row: ImportRow): void {
    const known = (row.creditCode && this.byCode.get(row.creditCode)) || this.byName.get(row.nameKey);
    if (!known) return this.begin(row);
    if (known.creditCode && row.creditCode && known.creditCode !== row.creditCode)
      return this.refuse(row, 'creditCode', 'import.row-name-has-other-code', { line: known.line });
    if (known.nameKey !== row.nameKey) return this.refuseDifference(row, known, 'nameZh');
    const different = told.find((field) => known[field] && row[field] && known[field] !== row[field]);
    if (different) return this.refuseDifference(row, known, different);
    this.extend(known, row);
  }

  private begin({ contact, ...row }: ImportRow): void {
    const organisation: ImportedOrganisation = {
      ...row,
      lines: [row.line],
      qualifications: [...row.qualifications],
      people: contact ? [{ ...contact, line: row.line }] : [],
    };
    this.organisations.push(organisation);
    this.byName.set(row.nameKey, organisation);
    if (row.creditCode) this.byCode.set(row.creditCode, organisation);
  }

  private extend(known: ImportedOrganisation, row: ImportRow): void {
    const hasFacts = told.some((field) => row[field] && !known[field]);
    const awards = newAwards(known.qualifications, row.qualifications);
    if (!awards) return this.refuseDifference(row, known, 'qualificationYear');
    const person = row.contact && personIn(known, row.contact);
    if (person && !isSame(person, row.contact!))
      return this.refuse(row, 'contactName', 'import.row-same-person', {
        name: person.name,
        line: person.line,
      });
    const tags = cleanTags([...known.tags, ...row.tags]);
    const hasNews =
      hasFacts || awards.length > 0 || tags.length > known.tags.length || (row.contact && !person);
    if (!hasNews) return this.refuse(row, null, 'import.row-duplicate', { line: person?.line ?? known.line });
    known.lines.push(row.line);
    known.tags = tags;
    for (const field of told) Object.assign(known, { [field]: known[field] ?? row[field] });
    if (known.creditCode) this.byCode.set(known.creditCode, known);
    known.qualifications = [
      ...known.qualifications.filter(
        ({ qualification }) => !awards.some((a) => a.qualification === qualification),
      ),
      ...awards,
    ];
    if (row.contact && !person) known.people.push({ ...row.contact, line: row.line });
  }

  private refuseDifference(
    row: ImportRow,
    known: ImportedOrganisation,
    field: (typeof told)[number] | 'nameZh' | 'qualificationYear',
  ): void {
    const say = (of: ImportRow | ImportedOrganisation): string =>
      field === 'qualificationYear'
        ? of.qualifications.map(({ year }) => year ?? '—').join('、')
        : (of[field] ?? '');
    this.refuse(row, field, 'import.row-differs', {
      line: known.line,
      field,
      value: say(row),
      other: say(known),
    });
  }

  private refuse(
    row: ImportRow,
    field: ImportField | null,
    code: ImportFault['code'],
    params: ImportFault['params'],
  ): void {
    this.faults.push({ line: row.line, field, code, params });
  }
}

const personIn = (known: ImportedOrganisation, contact: RepresentativeFacts) => {
  const key = nameKey(contact.name);
  return sameRepresentative(
    known.people.filter(({ name }) => nameKey(name) === key),
    contact,
  );
};

const isSame = (one: RepresentativeFacts, other: RepresentativeFacts): boolean =>
  one.title === other.title && one.mobile === other.mobile && one.email === other.email;

/** What the second list adds to the first; null when they name different years for the same qualification. */
function newAwards(
  known: readonly AwardedQualification[],
  said: readonly AwardedQualification[],
): AwardedQualification[] | null {
  const years = new Map(known.map(({ qualification, year }) => [qualification, year]));
  for (const { qualification, year } of said) {
    const before = years.get(qualification);
    if (before && year && before !== year) return null;
  }
  return said.filter(
    ({ qualification, year }) =>
      !years.has(qualification) || (year !== null && years.get(qualification) === null),
  );
}
