import { useTranslation } from 'react-i18next';
import { PageHead } from '../../list/page-head.js';
import { OutreachTabs } from '../section/outreach-tabs.js';

export default function AudiencesPage() {
  const { t } = useTranslation('audiences');
  return (
    <>
      <PageHead title={t('title')} />
      <OutreachTabs />
    </>
  );
}
