import { useTranslation } from 'react-i18next';
import styles from './import.module.css';

interface Figure {
  label: string;
  value: number;
  isWrong?: boolean;
}

export function CountsList({ figures }: { figures: readonly Figure[] }) {
  const { i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <dl className={styles.counts}>
      {figures.map(({ label, value, isWrong }) => (
        <div key={label} data-tone={isWrong && value > 0 ? 'red' : undefined}>
          <dt>{label}</dt>
          <dd>{number.format(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
