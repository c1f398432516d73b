import type { AwardedQualification, OrganisationFacts } from './organisation.js';
import { cleanTags } from './tags.js';

/** What is known of an organisation once its double is merged in: its own word first, gaps filled from the double. */
export function unitedFacts(kept: OrganisationFacts, gone: OrganisationFacts): OrganisationFacts {
  return {
    nameZh: kept.nameZh,
    nameEn: kept.nameEn ?? gone.nameEn,
    creditCode: kept.creditCode ?? gone.creditCode,
    kind: kept.kind,
    district: kept.district ?? gone.district,
    industry: kept.industry ?? gone.industry,
    qualifications: unitedQualifications(kept.qualifications, gone.qualifications),
    tags: cleanTags([...(kept.tags ?? []), ...(gone.tags ?? [])]),
  };
}

/** Each qualification once; a known year wins over an unknown one, the first list over the second. */
export function unitedQualifications(
  first: readonly AwardedQualification[],
  second: readonly AwardedQualification[],
): AwardedQualification[] {
  const years = new Map(first.map(({ qualification, year }) => [qualification, year]));
  for (const { qualification, year } of second) years.set(qualification, years.get(qualification) ?? year);
  return [...years].map(([qualification, year]) => ({ qualification, year }));
}
