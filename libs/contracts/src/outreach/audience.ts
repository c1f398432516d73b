import type { OrganisationKind, ParticipantType, Qualification, RegistrationState } from '../vocabulary.js';
import type { InvitationState } from './invitation.js';

/** Whom an audience is made of: people who stand for organisations, people registered, or people invited. */
export const audienceSources = ['representatives', 'registrations', 'invitations'] as const;
export type AudienceSource = (typeof audienceSources)[number];

/** What somebody did in the campaign so far. */
export const campaignSteps = ['invited', 'registered', 'came', 'met', 'signed'] as const;
export type CampaignStep = (typeof campaignSteps)[number];

/**
 * A question that always has the same meaning and, as time goes on, other answers: it is asked again whenever a mailing
 * needs its people. Every list is «one of these»; an empty or missing one asks nothing. Conditions add up.
 */
export interface AudienceDefinition {
  source: AudienceSource;
  kinds?: OrganisationKind[];
  qualifications?: Qualification[];
  /** Years of award, both included. */
  awardedFrom?: number;
  awardedTo?: number;
  districts?: string[];
  industries?: string[];
  tags?: string[];
  organisationIds?: string[];
  /** In the conference's campaign before: all of these steps were taken by the organisation … */
  did?: CampaignStep[];
  /** … and none of these. */
  didNot?: CampaignStep[];
  /** One person an organisation: its contact, else whoever has been known longest. */
  isOnePerOrganisation?: boolean;
  /** Of registrations. */
  participantTypes?: ParticipantType[];
  registrationStates?: RegistrationState[];
  hasArrived?: boolean;
  /** Signed up for one of these sessions. */
  sessionIds?: string[];
  /** Of invitations. */
  invitationStates?: InvitationState[];
  /** People taken out by hand: ids of the source. */
  excludedIds?: string[];
}

/** Why somebody who fits is not written to. */
export const exclusionReasons = [
  'no-address',
  'same-address',
  'unsubscribed',
  'complained',
  'unknown-user',
  'by-hand',
  'taken-out',
] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];
