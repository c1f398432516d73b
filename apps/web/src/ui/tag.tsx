import type { ReactNode } from 'react';
import styles from './tag.module.css';

export type TagTone = 'green' | 'amber' | 'red' | 'neutral';

/** A state in a word, coloured. */
export function Tag({ tone = 'neutral', children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}
