import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditorSession } from '../draft/editor-session.js';
import styles from './shelf.module.css';

interface ShelfProps {
  sessions: readonly EditorSession[];
  isTarget: boolean;
  block: (session: EditorSession) => ReactNode;
}

/** What has no time yet. */
export function Shelf({ sessions, isTarget, block }: ShelfProps) {
  const { t } = useTranslation('programme');
  return (
    <section
      data-shelf
      aria-labelledby="shelf-title"
      className={`${styles.shelf} ${isTarget ? styles.target : ''}`}
    >
      <h2 id="shelf-title">{t('shelf.title')}</h2>
      <p>{sessions.length === 0 ? t('shelf.empty') : t('shelf.hint')}</p>
      <div className={styles.blocks}>{sessions.map(block)}</div>
    </section>
  );
}
