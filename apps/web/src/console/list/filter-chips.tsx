import { CloseOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import styles from './filter-chips.module.css';

export interface FilterChip {
  key: string;
  label: string;
  onClear: () => void;
}

/** Filters that have no field of their own to show them: each in words, each can be taken away. */
export function FilterChips({ chips }: { chips: readonly FilterChip[] }) {
  const { t } = useTranslation('console');
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t('list.filteredBy')}>
      {chips.map(({ key, label, onClear }) => (
        <li key={key} className={styles.chip}>
          <span title={label}>{label}</span>
          <button type="button" aria-label={t('list.without', { filter: label })} onClick={onClear}>
            <CloseOutlined aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
