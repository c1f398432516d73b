import { useTranslation } from 'react-i18next';
import { registrationStates, type RegistrationState } from '#contracts/vocabulary';
import { listed } from './list/list-filters.js';
import styles from './state-counts.module.css';

interface StateCountsProps {
  counts: readonly { state: RegistrationState; count: number }[];
  /** With commas between. */
  chosen: string | undefined;
  onToggle: (state: RegistrationState) => void;
  onAll: () => void;
  /** Places held for people invited: no registrations, so they stand beside the counts. */
  held: number;
  isHeld: boolean;
  onHeld: () => void;
}

/** Counts per state; each one shows its rows, several together. */
export function StateCounts(props: StateCountsProps) {
  const { counts, chosen, onToggle, onAll, held, isHeld, onHeld } = props;
  const { t } = useTranslation('registration');
  const { t: tv } = useTranslation('vocabulary');
  const of = (state: RegistrationState): number => counts.find((each) => each.state === state)?.count ?? 0;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const shown = listed(chosen);
  return (
    <div className={styles.counts} role="group" aria-label={t('field.state')}>
      <button type="button" aria-pressed={shown.length === 0 && !isHeld} onClick={onAll}>
        <strong>{all}</strong> {t('all')}
      </button>
      {registrationStates.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={shown.includes(state)}
          onClick={() => onToggle(state)}
        >
          <strong>{of(state)}</strong> {tv(`registrationState.${state}`)}
        </button>
      ))}
      {held > 0 || isHeld ? (
        <button type="button" aria-pressed={isHeld} onClick={onHeld}>
          <strong>{held}</strong> {t('held')}
        </button>
      ) : null}
    </div>
  );
}
