import { useTranslation } from 'react-i18next';
import type { SuggestedDemand } from '../../../api/matching.js';
import { useOneOf } from '../../../i18n/language.js';
import { Tag } from '../../list/state-tag.js';
import styles from './matching-page.module.css';
import { SuggestionList } from './suggestion-list.js';

interface DemandCardProps {
  demand: SuggestedDemand;
  mayDecide: boolean;
}

export function DemandCard({ demand, mayDecide }: DemandCardProps) {
  const { t } = useTranslation('matching');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const title = oneOf(demand.titleZh, demand.titleEn);
  return (
    <section className={styles.demand} aria-label={t('suggestionsFor', { title })}>
      <div className={styles.head}>
        <h2>
          {demand.number}. {title}
        </h2>
        <Tag tone="violet">{tv(`itemState.${demand.state}`)}</Tag>
      </div>
      <p className={styles.owner}>{oneOf(demand.organisationZh, demand.organisationEn)}</p>
      <p className={styles.words}>{oneOf(demand.textZh, demand.textEn)}</p>
      <SuggestionList itemId={demand.id} suggestions={demand.suggestions} mayDecide={mayDecide} />
    </section>
  );
}
