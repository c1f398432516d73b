import type {
  OrganisationKind,
  ParticipantType,
  Qualification,
  RegistrationState,
} from '#contracts/vocabulary';
import type { AudienceSource, ExclusionReason } from '#contracts/outreach/audience';
import type { InvitationState } from '#contracts/outreach/invitation';

/** Somebody an audience names: one address, one letter. */
export interface Recipient {
  kind: AudienceSource;
  /** Of the representative, the registration or the invitation. */
  id: string;
  organisationId: string;
  organisationName: string;
  name: string;
  title: string | null;
  /** Lower case. */
  email: string;
  /** E.164. */
  mobile: string | null;
  language: 'zh' | 'en';
  /** null for a representative who has not registered. */
  participantType: ParticipantType | null;
}

/** Whom a question names now, and whom it leaves out, with the reason. */
export interface AudienceAnswer {
  recipients: Recipient[];
  excluded: (Omit<Recipient, 'email'> & { email: string | null; reason: ExclusionReason })[];
}

/** Somebody the question fits, before it is known whether they can be written to. */
export interface Candidate extends Omit<Recipient, 'email'> {
  email: string | null;
  organisationKind: OrganisationKind;
  district: string | null;
  /** The organisation's highest. */
  qualification: Qualification | null;
  isContact: boolean;
  /** Of the registration, from 1; null without one. Calendar entries grow with it. */
  version: number | null;
  /** Of the registration or the invitation; null for a representative. */
  state: RegistrationState | InvitationState | null;
  /** Why nothing of this kind is sent to the address; null for most. */
  sparedBecause: ExclusionReason | null;
}
