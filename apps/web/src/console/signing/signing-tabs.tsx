import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useThisConference } from '../conferences/conference-context.js';
import { SectionTabs } from '../list/section-tabs.js';

const tabs = ['agreements'] as const;

/** The pages of a conference's signing, side by side. */
export function SigningTabs() {
  const { t } = useTranslation('signing');
  const { id } = useThisConference();
  return (
    <SectionTabs label={t('section')}>
      {tabs.map((tab) => (
        <NavLink key={tab} to={`/console/conferences/${id}/signing/${tab}`}>
          {t(`tabs.${tab}`)}
        </NavLink>
      ))}
    </SectionTabs>
  );
}
