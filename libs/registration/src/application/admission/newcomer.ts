import type { ParticipantType, RegistrationSource } from '#contracts/vocabulary';
import type { ConferenceRecord } from '#conferences';
import type { OrganisationSummary } from '#organisations';
import type { Call, Language } from '#platform/call';
import { newId } from '#platform/database';
import { remembered, searchText } from '#platform/text';
import { personKey } from '../../domain/person-key.js';
import type { Entry, FirstState } from '../../domain/places/decide.js';
import type { EntryRules } from '../../persistence/rules.js';
import type { Registration } from '../../persistence/registration.entity.js';

/** One person who is about to be registered; number and address normalised (E.164, lower case), one at least given. */
export interface Newcomer {
  organisation: Pick<
    OrganisationSummary,
    'id' | 'nameZh' | 'nameEn' | 'district' | 'qualifications' | 'isVerified'
  >;
  representativeId: string | null;
  participantType: ParticipantType;
  source: RegistrationSource;
  name: string;
  title: string | null;
  mobile: string | null;
  email: string | null;
  language: Language;
  consentVersion: string | null;
  answers?: object;
  formId?: string | null;
  sessionIds?: readonly string[];
  /** Now unless told. */
  registeredAt?: Date;
  /** By the rules of the conference unless told. */
  needsApproval?: boolean;
}

/** Who comes together: one who registers, and the colleagues registered along. All of them, or none. */
export interface Party {
  call: Call;
  conference: ConferenceRecord;
  /** When they are known already. */
  rules?: EntryRules;
  entry: Entry;
  people: readonly Newcomer[];
  /** Whether each is written to about where the registration stands. */
  notify: boolean;
  /** Who registers all of them along, when registered before; else the first of them does. */
  registeredById?: string;
}

/** The sounds of a long name take longer than all else of a row; a crowd comes from few organisations. */
const organisationSearchText = remembered(1000, (nameZh: string, nameEn: string | null) =>
  searchText(nameZh, nameEn),
);

/** The row of a newcomer whose state is decided. */
export function newRegistration(
  conferenceId: string,
  newcomer: Newcomer,
  state: FirstState,
  registeredById: string | null,
  now: Date,
): Registration {
  const { organisation, answers = {}, formId = null, registeredAt = now, ...person } = newcomer;
  return {
    id: registeredAt === now ? newId() : newId(registeredAt.getTime()),
    conferenceId,
    organisationId: organisation.id,
    representativeId: person.representativeId,
    participantType: person.participantType,
    state,
    source: person.source,
    name: person.name,
    personKey: personKey(person.name),
    title: person.title,
    mobile: person.mobile,
    email: person.email,
    language: person.language,
    searchText: `${searchText(person.name)} ${organisationSearchText(organisation.nameZh, organisation.nameEn)}`,
    consentVersion: person.consentVersion,
    consentedAt: person.consentVersion ? registeredAt : null,
    registeredAt,
    stateChangedAt: registeredAt,
    stateReason: null,
    waitingSince: state === 'waitlisted' ? registeredAt : null,
    offerExpiresAt: null,
    arrivedAt: null,
    answers,
    formId,
    registeredById,
    isContact: false,
    keepsPlace: false,
    isHeld: false,
    handedOverToId: null,
    editedAt: null,
    version: 1,
  };
}
