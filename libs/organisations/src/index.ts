export { CreateOrganisation } from './application/create-organisation.js';
export { ensureOrganisation, type NamedOrganisation } from './application/ensure-organisation.js';
export { ensureOrganisations } from './application/ensure-organisations.js';
export {
  EnsuringRepresentatives,
  ensureRepresentatives,
  findNamesakes,
  type EnsuredRepresentatives,
} from './application/ensure-representatives.js';
export { ensureRepresentative } from './application/ensure-representative.js';
export {
  findOrganisation,
  findOrganisations,
  resolveOrganisation,
} from './application/find-organisations.js';
export { findKnownPerson, type KnownPerson } from './application/find-known-person.js';
export { columnLetters } from './application/import/column-letters.js';
export { noteInWords, refused as fileRefusal } from './application/import/file-refusal.js';
export { findRepresentatives, type KnownRepresentative } from './application/find-representatives.js';
export { ImportOrganisations } from './application/import/import-organisations.js';
export { PreviewImport } from './application/import/preview-import.js';
export { searchOrganisations } from './application/search-organisations.js';
export {
  checkCharacter,
  creditCodeFault,
  normaliseCreditCode,
  type CreditCodeFault,
} from './domain/credit-code.js';
export { logosOf } from './application/logos-of.js';
export { organisationsWith, type OrganisationMarks } from './persistence/organisations-with.js';
export type { AwardedQualification, OrganisationFacts, OrganisationSummary } from './domain/organisation.js';
export type { RepresentativeFacts } from './domain/representative.js';
