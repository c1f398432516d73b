import { useTranslation } from 'react-i18next';
import { PageHead } from '../../list/page-head.js';

export default function InvitationsPage() {
  const { t } = useTranslation('invitations');
  return (
    <>
      <PageHead title={t('title')} />
    </>
  );
}
