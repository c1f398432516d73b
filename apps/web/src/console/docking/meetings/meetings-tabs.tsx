import { useTranslation } from 'react-i18next';
import { NavLink, useParams } from 'react-router';
import { SectionTabs } from '../../list/section-tabs.js';

/** Where each page is below `…/meetings`. */
const tabs = {
  requests: '',
  meetings: 'list',
  timetable: 'timetable',
  without: 'without',
  day: 'day',
  setup: 'setup',
} as const;

/** The pages of a conference's meetings, side by side. */
export function MeetingsTabs() {
  const { t } = useTranslation('meetings');
  const { conferenceId = '' } = useParams();
  const base = `/console/conferences/${conferenceId}/meetings`;
  return (
    <SectionTabs label={t('title')}>
      {(Object.keys(tabs) as (keyof typeof tabs)[]).map((tab) => (
        <NavLink key={tab} to={tabs[tab] ? `${base}/${tabs[tab]}` : base} end>
          {t(`tabs.${tab}`)}
        </NavLink>
      ))}
    </SectionTabs>
  );
}
