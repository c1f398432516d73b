import { useTranslation } from 'react-i18next';
import { Main } from './main.js';
import styles from './skeleton.module.css';

/** Grey lines in the place of what is coming. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" className={styles.skeleton}>
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={styles.line} style={{ width: `${[92, 70, 84, 56][index % 4]}%` }} />
      ))}
    </div>
  );
}

export function PageSkeleton() {
  return (
    <Main className={styles.page}>
      <Skeleton lines={8} />
    </Main>
  );
}

export function Spinner() {
  const { t } = useTranslation();
  return <span className={styles.spinner} role="status" aria-label={t('loading')} />;
}

/** Within a frame that has its `main` already. */
export function SectionSkeleton() {
  return (
    <div className={styles.section}>
      <Skeleton lines={8} />
    </div>
  );
}
