import { useTranslation } from 'react-i18next';
import { NavLink, useParams } from 'react-router';
import { MailFault } from './mail-fault.js';
import styles from './outreach-tabs.module.css';

const tabs = ['mailings', 'calendar', 'audiences', 'letters', 'surveys'] as const;

/** The pages of a conference's mailings, side by side. */
export function OutreachTabs() {
  const { t } = useTranslation('mailings');
  const { conferenceId = '' } = useParams();
  const base = `/console/conferences/${conferenceId}/mailings`;
  return (
    <>
      <nav aria-label={t('title')}>
        <ul className={styles.tabs}>
          {tabs.map((tab) => (
            <li key={tab}>
              <NavLink to={tab === 'mailings' ? base : `${base}/${tab}`} end>
                {t(`tabs.${tab}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <MailFault />
    </>
  );
}
