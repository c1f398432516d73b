import { useTranslation } from 'react-i18next';
import { PageHead } from '../../list/page-head.js';
import { OutreachTabs } from '../section/outreach-tabs.js';

export default function LettersPage() {
  const { t } = useTranslation('letters');
  return (
    <>
      <PageHead title={t('title')} />
      <OutreachTabs />
    </>
  );
}
