import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Brand } from '../../ui/brand.js';
import { LanguageSwitch } from '../../ui/language-switch.js';
import { Main } from '../../ui/main.js';
import styles from './public-frame.module.css';

/** Head and foot around every public page. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation(['public', 'app']);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t('app:skipToContent')}
      </a>
      <header className={styles.head}>
        <Link to="/" className={styles.home}>
          <Brand />
        </Link>
        <LanguageSwitch />
      </header>
      <Main id="content" className={styles.main}>
        {children}
      </Main>
      <footer className={styles.foot}>
        <Link to="/privacy">{t('frame.privacy')}</Link>
        <Link to="/sign-in">{t('frame.staff')}</Link>
      </footer>
    </div>
  );
}
