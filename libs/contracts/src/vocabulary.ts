/** The trade's closed lists, as columns, JSON and labels all spell them. Labels stand in the web app's i18n files. */
export const organisationKinds = ['enterprise', 'university', 'institute', 'agency'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** 制造业单项冠军, 专精特新"小巨人", 省级专精特新中小企业, 创新型中小企业; from the highest down. */
export const qualifications = [
  'single-champion',
  'little-giant',
  'provincial-specialised',
  'innovative',
] as const;
export type Qualification = (typeof qualifications)[number];

export const conferenceStates = ['draft', 'published', 'live', 'concluded', 'archived', 'cancelled'] as const;
export type ConferenceState = (typeof conferenceStates)[number];

/** 主办, 承办/协办, the host university. */
export const hostParts = ['organiser', 'co-organiser', 'host-university'] as const;
export type HostPart = (typeof hostParts)[number];

export const sessionKinds = [
  'opening',
  'keynote',
  'demand-release',
  'achievement-release',
  'signing',
  'docking',
  'visit',
  'break',
] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const participantTypes = [
  'enterprise-representative',
  'researcher',
  'official',
  'press',
  'student',
  'staff',
] as const;
export type ParticipantType = (typeof participantTypes)[number];

export const registrationStates = [
  'pending',
  'confirmed',
  'waitlisted',
  'offered',
  'declined',
  'cancelled',
] as const;
export type RegistrationState = (typeof registrationStates)[number];

export const registrationSources = ['public', 'invitation', 'import', 'desk'] as const;
export type RegistrationSource = (typeof registrationSources)[number];

export const scanVerdicts = ['admitted', 'already-admitted', 'refused'] as const;
export type ScanVerdict = (typeof scanVerdicts)[number];

export const scanMethods = ['camera', 'usb', 'search', 'desk'] as const;
export type ScanMethod = (typeof scanMethods)[number];

/** Why a scan was refused. */
export const refusalReasons = [
  'unknown-code',
  'other-conference',
  'revoked',
  'not-confirmed',
  'not-open',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** A sign-up for a session: the registration has no place yet, holds a place of the session, waits for one. */
export const signupStates = ['wished', 'taken', 'waiting'] as const;
export type SignupState = (typeof signupStates)[number];
