import type { Qualification, RegistrationSource } from '#contracts/vocabulary';

export interface ApprovalRule {
  needsApproval: boolean;
  autoApproveInvited: boolean;
  autoApproveQualifications: readonly Qualification[];
  autoApproveDistricts: readonly string[];
  autoApproveDomains: readonly string[];
}

export interface ApprovalFacts {
  source: RegistrationSource;
  email: string | null;
  organisation: {
    district: string | null;
    qualifications: readonly { qualification: Qualification }[];
    /** Nobody has checked an organisation that a visitor typed: what it says of itself opens no door. */
    isVerified: boolean;
  };
}

/** Whether somebody has to decide about this registration. Any one of the automatic grounds is enough. */
export function needsApproval(rule: ApprovalRule, { source, email, organisation }: ApprovalFacts): boolean {
  if (!rule.needsApproval) return false;
  if (rule.autoApproveInvited && source === 'invitation') return false;
  const { district, qualifications, isVerified } = organisation;
  if (isVerified && district && rule.autoApproveDistricts.includes(district)) return false;
  if (
    isVerified &&
    qualifications.some(({ qualification }) => rule.autoApproveQualifications.includes(qualification))
  )
    return false;
  const domain = email?.slice(email.lastIndexOf('@') + 1);
  return !domain || !rule.autoApproveDomains.includes(domain);
}
