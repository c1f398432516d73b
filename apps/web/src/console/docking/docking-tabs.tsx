import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useThisConference } from '../conferences/conference-context.js';
import styles from '../outreach/section/outreach-tabs.module.css';

const tabs = ['items', 'stage', 'fields'] as const;

/** The pages of a conference's demands and achievements, side by side. */
export function DockingTabs() {
  const { t } = useTranslation('docking-items');
  const { id } = useThisConference();
  const base = `/console/conferences/${id}/docking`;
  return (
    <nav aria-label={t('title')}>
      <ul className={styles.tabs}>
        {tabs.map((tab) => (
          <li key={tab}>
            <NavLink to={tab === 'items' ? base : `${base}/${tab}`} end>
              {t(`tabs.${tab}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
