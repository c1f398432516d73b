import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useThisConference } from '../conferences/conference-context.js';
import { SectionTabs } from '../list/section-tabs.js';

const tabs = ['items', 'stage', 'fields'] as const;

/** The pages of a conference's demands and achievements, side by side. */
export function DockingTabs() {
  const { t } = useTranslation('docking-items');
  const { id } = useThisConference();
  const base = `/console/conferences/${id}/docking`;
  return (
    <SectionTabs label={t('title')}>
      {tabs.map((tab) => (
        <NavLink key={tab} to={tab === 'items' ? base : `${base}/${tab}`} end>
          {t(`tabs.${tab}`)}
        </NavLink>
      ))}
    </SectionTabs>
  );
}
