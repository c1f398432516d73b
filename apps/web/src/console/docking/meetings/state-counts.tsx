import { useTranslation } from 'react-i18next';
import { listed } from '../../registration/list/list-filters.js';
import styles from '../../registration/state-counts.module.css';

interface StateCountsProps<State extends string> {
  states: readonly State[];
  wordOf: (state: State) => string;
  counts: readonly { state: State; count: number }[];
  /** With commas between. */
  chosen: string | undefined;
  onToggle: (state: State) => void;
  onAll: () => void;
}

/** Counts per state; each one shows its rows, several together. */
export function StateCounts<State extends string>(props: StateCountsProps<State>) {
  const { states, wordOf, counts, chosen, onToggle, onAll } = props;
  const { t } = useTranslation('meetings');
  const shown = listed(chosen);
  return (
    <div className={styles.counts} role="group" aria-label={t('state')}>
      <button type="button" aria-pressed={shown.length === 0} onClick={onAll}>
        <strong>{counts.reduce((sum, { count }) => sum + count, 0)}</strong> {t('all')}
      </button>
      {states.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={shown.includes(state)}
          onClick={() => onToggle(state)}
        >
          <strong>{counts.find((each) => each.state === state)?.count ?? 0}</strong> {wordOf(state)}
        </button>
      ))}
    </div>
  );
}
