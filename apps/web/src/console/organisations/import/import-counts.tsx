import { useTranslation } from 'react-i18next';
import styles from './import-page.module.css';
import type { ImportCounts } from './result-step.js';

const figures = [
  'rows',
  'new',
  'changed',
  'unchanged',
  'wrong',
  'newRepresentatives',
  'changedRepresentatives',
] as const;

export function ImportCountsList({ counts }: { counts: ImportCounts }) {
  const { t, i18n } = useTranslation('organisations');
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <dl className={styles.counts}>
      {figures.map((figure) => (
        <div key={figure} data-tone={figure === 'wrong' && counts.wrong > 0 ? 'red' : undefined}>
          <dt>{t(`upload.mapping.counts.${figure}`)}</dt>
          <dd>{number.format(counts[figure])}</dd>
        </div>
      ))}
    </dl>
  );
}
