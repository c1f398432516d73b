import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useThisConference } from '../conferences/conference-context.js';
import { SectionTabs } from '../list/section-tabs.js';

const tabs = ['agreements', 'ceremony', 'evidence', 'milestones'] as const;

/** The pages of a conference's signing, side by side. */
export function SigningTabs() {
  const { t } = useTranslation('console');
  const { id } = useThisConference();
  return (
    <SectionTabs label={t('signing.title')}>
      {tabs.map((tab) => (
        <NavLink key={tab} to={`/console/conferences/${id}/signing/${tab}`}>
          {t(`signing.${tab}`)}
        </NavLink>
      ))}
    </SectionTabs>
  );
}
