import type { ReactNode } from 'react';
import styles from './cover.module.css';
import { Ridge } from './ridge.js';

interface CoverProps {
  /** Above the title, in gold: the campaign. */
  over?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
}

/** Purple and gold, with the mountain: the face of a conference. */
export function Cover({ over, title, children }: CoverProps) {
  return (
    <div className={styles.cover}>
      <Ridge className={styles.ridge} />
      <div className={styles.words}>
        {over ? <p className={styles.over}>{over}</p> : null}
        <h1 className={styles.title}>{title}</h1>
        {children}
      </div>
    </div>
  );
}
