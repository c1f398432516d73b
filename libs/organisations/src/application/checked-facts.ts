import { DomainError, type FieldFault } from '#contracts/domain-error';
import { creditCodeFault, normaliseCreditCode } from '../domain/credit-code.js';
import { normaliseOrganisationName } from '../domain/organisation-name.js';
import type { OrganisationFacts } from '../domain/organisation.js';
import { cleanTags } from '../domain/tags.js';

/** Name and code as the record keeps them. Throws DomainError input.invalid with the wrong fields. */
export function checkedFacts(input: OrganisationFacts): OrganisationFacts {
  const faults: FieldFault[] = [];
  const nameZh = normaliseOrganisationName(input.nameZh);
  if (!nameZh) faults.push({ field: 'nameZh', code: 'organisation.name-invalid' });
  const nameEn = input.nameEn ? normaliseOrganisationName(input.nameEn) : null;
  if (input.nameEn && !nameEn) faults.push({ field: 'nameEn', code: 'organisation.name-invalid' });
  const codeFault = input.creditCode ? creditCodeFault(input.creditCode) : null;
  if (codeFault) faults.push({ field: 'creditCode', ...codeFault });
  if (!nameZh || faults.length > 0) throw new DomainError('input.invalid', {}, faults);
  return {
    nameZh,
    nameEn,
    creditCode: input.creditCode ? normaliseCreditCode(input.creditCode) : null,
    kind: input.kind,
    district: input.district,
    industry: input.industry,
    qualifications: input.qualifications,
    tags: input.tags && cleanTags(input.tags),
  };
}
