import { useTranslation } from 'react-i18next';
import { invitationStates, type InvitationState } from '#contracts/outreach/invitation';
import { listed } from '../../registration/list/list-filters.js';
import styles from '../../registration/state-counts.module.css';

interface InvitationCountsProps {
  counts: readonly { state: InvitationState; count: number }[];
  /** With commas between. */
  chosen: string | undefined;
  onToggle: (state: InvitationState) => void;
  onAll: () => void;
}

/** Counts per state; each one shows its rows, several together. States nobody is in are left out. */
export function InvitationCounts({ counts, chosen, onToggle, onAll }: InvitationCountsProps) {
  const { t } = useTranslation('invitations');
  const of = (state: InvitationState): number => counts.find((each) => each.state === state)?.count ?? 0;
  const shown = listed(chosen);
  return (
    <div className={styles.counts} role="group" aria-label={t('field.state')}>
      <button type="button" aria-pressed={shown.length === 0} onClick={onAll}>
        <strong>{counts.reduce((sum, { count }) => sum + count, 0)}</strong> {t('all')}
      </button>
      {invitationStates
        .filter((state) => of(state) > 0 || shown.includes(state))
        .map((state) => (
          <button
            key={state}
            type="button"
            aria-pressed={shown.includes(state)}
            onClick={() => onToggle(state)}
          >
            <strong>{of(state)}</strong> {t(`state.${state}`)}
          </button>
        ))}
    </div>
  );
}
