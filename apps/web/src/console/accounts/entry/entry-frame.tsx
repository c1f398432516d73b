import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from '../../../ui/brand.js';
import { LanguageSwitch } from '../../../ui/language-switch.js';
import { usePageTitle } from '../../../ui/page-title.js';
import styles from './entry-frame.module.css';

/** The house front: pages before signing in. */
export function EntryFrame({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation('accounts');
  usePageTitle(title);
  return (
    <div className={styles.frame}>
      <aside className={styles.cover} aria-label={t('slogan')}>
        <Brand isOnViolet />
        <p className={styles.slogan}>{t('slogan')}</p>
      </aside>
      <div className={styles.side}>
        <header className={styles.top}>
          <LanguageSwitch />
        </header>
        <main className={styles.main}>
          <h1>{title}</h1>
          {hint ? <p className={styles.hint}>{hint}</p> : null}
          {children}
        </main>
      </div>
    </div>
  );
}
