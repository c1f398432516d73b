import type { ParticipantType, RegistrationSource } from '#contracts/vocabulary';
import type { OrganisationSummary } from '#organisations';
import type { Language } from '#platform/call';
import { newId } from '#platform/database';
import { searchText } from '#platform/text';
import { personKey } from '../domain/person-key.js';
import type { Registration } from '../persistence/registration.entity.js';

/** One person of an import; number and address already normalised (E.164, lower case), at least one of them given. */
export interface ImportRow {
  organisationId: string;
  representativeId?: string | null;
  participantType: ParticipantType;
  name: string;
  title?: string | null;
  mobile?: string | null;
  email?: string | null;
  /** `zh` unless told. */
  language?: Language;
  /** `import` unless told. */
  source?: RegistrationSource;
  /** Now unless told. */
  registeredAt?: Date;
  /** Consent given elsewhere, where there is a record of it. */
  consentVersion?: string | null;
  /** Starts as pending instead of taking a place. */
  awaitsApproval?: boolean;
}

/** A registration whose state is still to be settled. */
export function importedRegistration(
  conferenceId: string,
  row: ImportRow,
  organisation: Pick<OrganisationSummary, 'nameZh' | 'nameEn'>,
  now: Date,
): Registration {
  const registeredAt = row.registeredAt ?? now;
  return {
    id: newId(registeredAt.getTime()),
    conferenceId,
    organisationId: row.organisationId,
    representativeId: row.representativeId ?? null,
    participantType: row.participantType,
    state: 'pending',
    source: row.source ?? 'import',
    name: row.name,
    personKey: personKey(row.name),
    title: row.title ?? null,
    mobile: row.mobile ?? null,
    email: row.email ?? null,
    language: row.language ?? 'zh',
    searchText: searchText(row.name, organisation.nameZh, organisation.nameEn),
    consentVersion: row.consentVersion ?? null,
    consentedAt: row.consentVersion ? registeredAt : null,
    registeredAt,
    stateChangedAt: registeredAt,
    stateReason: null,
    waitingSince: null,
    offerExpiresAt: null,
    arrivedAt: null,
    answers: {},
    formId: null,
    registeredById: null,
    isContact: false,
    keepsPlace: false,
    handedOverToId: null,
    editedAt: null,
    version: 1,
  };
}
