import { useTranslation } from 'react-i18next';
import { registrationStates, type RegistrationState } from '#contracts/vocabulary';
import styles from './state-counts.module.css';

interface StateCountsProps {
  counts: readonly { state: RegistrationState; count: number }[];
  chosen: string | undefined;
  onChoose: (state: RegistrationState | null) => void;
}

/** Counts per state, each one the filter for its rows. */
export function StateCounts({ counts, chosen, onChoose }: StateCountsProps) {
  const { t } = useTranslation('registration');
  const { t: tv } = useTranslation('vocabulary');
  const of = (state: RegistrationState): number => counts.find((each) => each.state === state)?.count ?? 0;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={styles.counts} role="group" aria-label={t('field.state')}>
      <button type="button" aria-pressed={!chosen} onClick={() => onChoose(null)}>
        <strong>{all}</strong> {t('all')}
      </button>
      {registrationStates.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={chosen === state}
          onClick={() => onChoose(chosen === state ? null : state)}
        >
          <strong>{of(state)}</strong> {tv(`registrationState.${state}`)}
        </button>
      ))}
    </div>
  );
}
