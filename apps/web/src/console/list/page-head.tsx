import type { ReactNode } from 'react';
import { usePageTitle } from '../../ui/page-title.js';
import styles from './page-head.module.css';

interface PageHeadProps {
  title: string;
  /** Beside the title: a state, a count. */
  aside?: ReactNode;
  hint?: ReactNode;
  actions?: ReactNode;
}

export function PageHead({ title, aside, hint, actions }: PageHeadProps) {
  usePageTitle(title);
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <div className={styles.title}>
          <h1>{title}</h1>
          {aside}
        </div>
        {hint ? <p>{hint}</p> : null}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
