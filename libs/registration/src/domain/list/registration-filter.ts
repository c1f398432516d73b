import type {
  ParticipantType,
  Qualification,
  RegistrationSource,
  RegistrationState,
} from '#contracts/vocabulary';

/** What the console's list, its bulk actions and its download choose rows by. Within a list: any of them. */
export interface RegistrationFilter {
  state?: readonly RegistrationState[];
  participantType?: readonly ParticipantType[];
  source?: readonly RegistrationSource[];
  /** Of the organisation. */
  qualification?: readonly Qualification[];
  /** Of the organisation. */
  district?: readonly string[];
  organisationId?: string;
  arrived?: boolean;
  /** Registered at this moment or later; ISO 8601. */
  registeredFrom?: string;
  /** Registered before this moment; ISO 8601. */
  registeredTo?: string;
  /** `<key of a form field>:<value>`: answered so, or with this among several. */
  answer?: string | null;
  /** Places held for people invited who have not registered, instead of registrations. */
  held?: boolean;
  q?: string | null;
}

/** newest and oldest by when they registered, changed by the last change of state, waiting as the queue stands. */
export const registrationSorts = ['newest', 'oldest', 'name', 'changed', 'waiting'] as const;
export type RegistrationSort = (typeof registrationSorts)[number];
