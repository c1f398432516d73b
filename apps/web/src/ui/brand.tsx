import { useTranslation } from 'react-i18next';
import styles from './brand.module.css';

/** The mark and the product's name. */
export function Brand({ isOnViolet = false }: { isOnViolet?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={styles.brand} data-on-violet={isOnViolet || undefined}>
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden>
        <rect width="32" height="32" rx="8" fill={isOnViolet ? '#ffffff' : '#4f2d7f'} />
        <path
          d="M9 10h14L12 22h11"
          fill="none"
          stroke={isOnViolet ? '#4f2d7f' : '#e0bd6b'}
          strokeWidth="3.2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {t('product')}
    </span>
  );
}
