import { useTranslation } from 'react-i18next';
import { NavLink, useParams } from 'react-router';
import { SectionTabs } from '../../list/section-tabs.js';
import { MailFault } from './mail-fault.js';

const tabs = ['mailings', 'calendar', 'audiences', 'letters', 'surveys'] as const;

/** The pages of a conference's mailings, side by side. */
export function OutreachTabs() {
  const { t } = useTranslation('mailings');
  const { conferenceId = '' } = useParams();
  const base = `/console/conferences/${conferenceId}/mailings`;
  return (
    <>
      <SectionTabs label={t('title')}>
        {tabs.map((tab) => (
          <NavLink key={tab} to={tab === 'mailings' ? base : `${base}/${tab}`} end>
            {t(`tabs.${tab}`)}
          </NavLink>
        ))}
      </SectionTabs>
      <MailFault />
    </>
  );
}
