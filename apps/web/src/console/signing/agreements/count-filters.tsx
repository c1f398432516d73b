import { useTranslation } from 'react-i18next';
import { agreementStates } from '#contracts/signing/agreements';
import type { AgreementKind } from '../../../api/agreement-kinds.js';
import type { AgreementCount } from '../../../api/agreements.js';
import { useOneOf } from '../../../i18n/language.js';
import { listed, toggled } from '../../registration/list/list-filters.js';
import styles from '../../registration/state-counts.module.css';
import { countIn, type Filters } from './agreement-filters.js';
import own from './agreements.module.css';
import { Dot } from './use-columns.js';

interface CountFiltersProps {
  counts: readonly AgreementCount[];
  kinds: readonly AgreementKind[];
  filters: Filters;
  onSet: (change: { kindId?: string | null; state?: string | null }) => void;
}

/** Totals by kind and by state; each shows its rows. */
export function CountFilters({ counts, kinds, filters, onSet }: CountFiltersProps) {
  const { t } = useTranslation('signing');
  const oneOf = useOneOf();
  const { kindId, state } = filters;
  const shown = kinds.filter(
    ({ id, isArchived }) => !isArchived || counts.some((each) => each.kindId === id),
  );
  return (
    <div className={own.counts}>
      <div className={styles.counts} role="group" aria-label={t('byKind')}>
        <button type="button" aria-pressed={!kindId} onClick={() => onSet({ kindId: null })}>
          <strong>{countIn(counts, { state })}</strong> {t('all')}
        </button>
        {shown.map((kind) => (
          <button
            key={kind.id}
            type="button"
            aria-pressed={listed(kindId).includes(kind.id)}
            onClick={() => onSet({ kindId: toggled(kindId, kind.id) })}
          >
            <strong>{countIn(counts, { kindId: kind.id, state })}</strong>
            <span>
              <Dot kind={kind} />
              {oneOf(kind.nameZh, kind.nameEn)}
            </span>
          </button>
        ))}
      </div>
      <div className={styles.counts} role="group" aria-label={t('byState')}>
        <button type="button" aria-pressed={!state} onClick={() => onSet({ state: null })}>
          <strong>{countIn(counts, { kindId })}</strong> {t('all')}
        </button>
        {agreementStates.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={listed(state).includes(each)}
            onClick={() => onSet({ state: toggled(state, each) })}
          >
            <strong>{countIn(counts, { kindId, state: each })}</strong> {t(`state.${each}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
