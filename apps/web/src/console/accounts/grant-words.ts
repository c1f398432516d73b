import { useTranslation } from 'react-i18next';
import type { Grant } from '../../api/accounts.js';
import { useCampaigns, useConferences } from '../../api/conferences.js';
import { useOneOf } from '../../i18n/language.js';

/** A grant in words: «Door · Zijin Action, Nanjing University». */
export function useGrantWords(): (grant: Grant) => string {
  const { t } = useTranslation('accounts');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const conferences = useConferences({ limit: 200 });
  const campaigns = useCampaigns();
  return (grant) => {
    const campaign = campaigns.data?.items.find(({ id }) => id === grant.campaignId);
    const conference = conferences.data?.items.find(({ id }) => id === grant.conferenceId);
    const where = campaign
      ? t('colleagues.allOf', { name: oneOf(campaign.nameZh, campaign.nameEn) })
      : conference
        ? oneOf(conference.titleZh, conference.titleEn)
        : '…';
    return `${tv(`role.${grant.role}`)} · ${where}`;
  };
}
