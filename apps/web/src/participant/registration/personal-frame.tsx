import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Brand } from '../../ui/brand.js';
import { LanguageSwitch } from '../../ui/language-switch.js';
import { Main } from '../../ui/main.js';
import styles from './personal-page.module.css';

/** Brand, language, and one column made for a phone. */
export function PersonalFrame({ children }: { children: ReactNode }) {
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <Link to="/" className={styles.home}>
          <Brand />
        </Link>
        <LanguageSwitch />
      </header>
      <Main className={styles.main}>{children}</Main>
    </div>
  );
}
