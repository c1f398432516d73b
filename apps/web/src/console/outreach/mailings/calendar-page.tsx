import { useTranslation } from 'react-i18next';
import { PageHead } from '../../list/page-head.js';
import { OutreachTabs } from '../section/outreach-tabs.js';

export default function CalendarPage() {
  const { t } = useTranslation('mailings');
  return (
    <>
      <PageHead title={t('tabs.calendar')} />
      <OutreachTabs />
    </>
  );
}
