import { useTranslation } from 'react-i18next';
import { CountsList } from '../../import/counts-list.js';
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
  const { t } = useTranslation('organisations');
  return (
    <CountsList
      figures={figures.map((figure) => ({
        label: t(`upload.mapping.counts.${figure}`),
        value: counts[figure],
        isWrong: figure === 'wrong',
      }))}
    />
  );
}
