import { useTranslation } from 'react-i18next';
import { PageHead } from '../list/page-head.js';
import styles from './account-page.module.css';
import { PasswordCard } from './password-card.js';
import { ProfileCard } from './profile-card.js';
import { SessionsCard } from './sessions-card.js';

export default function AccountPage() {
  const { t } = useTranslation('accounts');
  return (
    <>
      <PageHead title={t('account.title')} />
      <div className={styles.cards}>
        <ProfileCard />
        <PasswordCard />
        <SessionsCard />
      </div>
    </>
  );
}
