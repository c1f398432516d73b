import { useTranslation } from 'react-i18next';
import type { RegistrationRule } from '../../../api/registration-rules.js';

/** What a rule does to somebody, in a few plain sentences. */
export function useRuleSentence(): (rule: RegistrationRule) => string {
  const { t } = useTranslation('registration');
  const { t: tv } = useTranslation('vocabulary');
  return (rule) => {
    const and = t('rules.and');
    const grounds = [
      ...(rule.autoApproveInvited ? [t('rules.ground.invited')] : []),
      ...(rule.autoApproveQualifications.length > 0
        ? [
            t('rules.ground.qualification', {
              list: rule.autoApproveQualifications.map((each) => tv(`qualification.${each}`)).join(and),
            }),
          ]
        : []),
      ...(rule.autoApproveDistricts.length > 0
        ? [t('rules.ground.district', { list: rule.autoApproveDistricts.join(and) })]
        : []),
      ...(rule.autoApproveDomains.length > 0
        ? [t('rules.ground.domain', { list: rule.autoApproveDomains.join(and) })]
        : []),
    ];
    const says = [
      t(rule.isPublic ? 'rules.says.public' : 'rules.says.closed', {
        type: tv(`participantType.${rule.participantType}`),
      }),
      !rule.needsApproval
        ? t('rules.says.straight')
        : grounds.length > 0
          ? t('rules.says.approvalUnless', { grounds: grounds.join(t('rules.or')) })
          : t('rules.says.approval'),
      ...(rule.maxPerOrganisation === null
        ? []
        : [t('rules.says.limit', { max: rule.maxPerOrganisation, next: rule.maxPerOrganisation + 1 })]),
      ...(rule.needsApproval && rule.approvalAfterEdit ? [t('rules.says.afterEdit')] : []),
    ];
    return says.join(t('rules.space'));
  };
}
