import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/accounts.js';
import { useMailHealth } from '../../../api/outreach.js';

/** Says when mails wait and nothing leaves; silent while all is well. */
export function MailFault() {
  const { t } = useTranslation('console');
  const may = useMay();
  const { data } = useMailHealth(may('outreach.read'));
  if (!data?.fault) return null;
  return (
    <Alert
      type="error"
      showIcon
      style={{ marginBottom: 16 }}
      title={t(`mailFault.${data.fault}`)}
      description={t('mailFault.waiting', { count: data.due })}
    />
  );
}
