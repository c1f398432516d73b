import type { ParticipantType } from '#contracts/vocabulary';
import type { ApprovalRule } from './approval.js';

/** How people of one participant type get in. */
export interface EntryRule extends ApprovalRule {
  participantType: ParticipantType;
  /** Whether people register themselves on the public page. */
  isPublic: boolean;
  approvalAfterEdit: boolean;
  maxPerOrganisation: number | null;
  editUntil: Date | null;
  colleaguesLimit: number;
}

/** More colleagues than these at once are a list to import. */
export const MOST_COLLEAGUES = 20;

/** What holds as long as an organiser has set nothing: enterprises register themselves, everybody else is entered. */
export const defaultRule = (participantType: ParticipantType): EntryRule => ({
  participantType,
  isPublic: participantType === 'enterprise-representative',
  needsApproval: false,
  approvalAfterEdit: false,
  autoApproveInvited: true,
  autoApproveQualifications: [],
  autoApproveDistricts: [],
  autoApproveDomains: [],
  maxPerOrganisation: null,
  editUntil: null,
  colleaguesLimit: 5,
});
