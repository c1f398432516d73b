import type { AwardedQualification, OrganisationFacts } from '../organisation.js';
import { nameKey } from '../organisation-name.js';
import { mergedRepresentative, sameRepresentative, type RepresentativeFacts } from '../representative.js';
import type { OrganisationOnRecord, PersonOnRecord } from './find-on-record.js';
import type { ImportedOrganisation } from './gather-rows.js';

/** What importing one organisation does. */
export interface OrganisationPlan {
  outcome: 'new' | 'changed' | 'unchanged';
  /** Null for a new one. */
  known: OrganisationOnRecord | null;
  /** As it will be; null when its own row stays as it is. */
  facts: OrganisationFacts | null;
  /** Awards to add, or whose year becomes known or another. */
  awards: AwardedQualification[];
  /** To add. */
  newTags: string[];
  newPeople: RepresentativeFacts[];
  changedPeople: PersonOnRecord[];
}

/** A blank cell never erases, and an award is never taken away. */
export function planOrganisation(
  wanted: ImportedOrganisation,
  known: OrganisationOnRecord | null,
  byAlias: boolean,
): OrganisationPlan {
  const facts = known ? factsAfter(wanted, known, byAlias) : newFacts(wanted);
  const awards = wanted.qualifications.filter(({ qualification, year }) => {
    const before = known?.qualifications.find((one) => one.qualification === qualification);
    return !before || (year !== null && year !== before.year);
  });
  const had = new Set((known?.tags ?? []).map((tag) => tag.toLowerCase()));
  const newTags = wanted.tags.filter((tag) => !had.has(tag.toLowerCase()));
  // a new award counts as an edit of the organisation, so that nobody saves an older list over it
  const isChanged =
    !known ||
    !known.isVerified ||
    awards.length > 0 ||
    newTags.length > 0 ||
    factFields.some((field) => facts[field] !== known[field]);
  const people = planPeople(wanted.people, known?.people ?? []);
  const isTouched = isChanged || people.newPeople.length + people.changedPeople.length > 0;
  return {
    outcome: !known ? 'new' : isTouched ? 'changed' : 'unchanged',
    known,
    facts: isChanged ? facts : null,
    awards,
    newTags,
    ...people,
  };
}

const factFields = ['nameZh', 'nameEn', 'creditCode', 'kind', 'district', 'industry'] as const;

const newFacts = (wanted: ImportedOrganisation): OrganisationFacts => ({
  nameZh: wanted.nameZh,
  nameEn: wanted.nameEn,
  creditCode: wanted.creditCode,
  kind: wanted.kind ?? 'enterprise',
  district: wanted.district,
  industry: wanted.industry,
  qualifications: wanted.qualifications,
});

const factsAfter = (
  wanted: ImportedOrganisation,
  known: OrganisationOnRecord,
  byAlias: boolean,
): OrganisationFacts => ({
  // another spelling of the same name is no news
  nameZh: byAlias || wanted.nameKey === known.nameKey ? known.nameZh : wanted.nameZh,
  nameEn: wanted.nameEn ?? known.nameEn,
  creditCode: byAlias ? known.creditCode : (wanted.creditCode ?? known.creditCode),
  kind: wanted.kind ?? known.kind,
  district: wanted.district ?? known.district,
  industry: wanted.industry ?? known.industry,
  qualifications: known.qualifications,
});

function planPeople(
  wanted: readonly RepresentativeFacts[],
  onRecord: readonly PersonOnRecord[],
): Pick<OrganisationPlan, 'newPeople' | 'changedPeople'> {
  const people = [...onRecord];
  const newPeople: RepresentativeFacts[] = [];
  const changed = new Map<string, PersonOnRecord>();
  for (const { name, title, mobile, email } of wanted) {
    const heard = { name, title, mobile, email };
    const key = nameKey(name);
    const known = sameRepresentative(
      people.filter((one) => nameKey(one.name) === key),
      heard,
    );
    if (!known) {
      newPeople.push(heard);
      continue;
    }
    const after = mergedRepresentative(known, heard, true);
    if (after.title === known.title && after.mobile === known.mobile && after.email === known.email) continue;
    people[people.indexOf(known)] = after;
    changed.set(after.id, after);
  }
  return { newPeople, changedPeople: [...changed.values()] };
}
