import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../ui/page-title.js';
import { PrivacyText } from './privacy-text.js';
import styles from './register-page.module.css';

export default function PrivacyPage() {
  const { t } = useTranslation('public');
  usePageTitle(t('privacy.title'));
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('privacy.title')}</h1>
      </header>
      <PrivacyText />
    </div>
  );
}
