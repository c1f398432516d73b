import { useTranslation } from 'react-i18next';
import { useItemSuggestions } from '../../../api/matching.js';
import { asProblem } from '../../../api/problem.js';
import { SectionSkeleton } from '../../../ui/skeleton.js';
import { LoadFailed } from '../../list/load-failed.js';
import { SuggestionCard } from './suggestion-card.js';

interface ItemSuggestionsProps {
  itemId: string;
  mayDecide: boolean;
}

/** What fits a demand, achievement or expertise, for its drawer; needs the words of `matching`. */
export function ItemSuggestions({ itemId, mayDecide }: ItemSuggestionsProps) {
  const { t } = useTranslation('matching');
  const query = useItemSuggestions(itemId);
  if (query.isPending) return <SectionSkeleton />;
  if (query.isError)
    return <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  const { items } = query.data;
  if (items.length === 0) return <p>{t('noSuggestion')}</p>;
  return (
    <>
      {items.map((suggestion) => (
        <SuggestionCard
          key={suggestion.itemId}
          itemId={itemId}
          suggestion={suggestion}
          mayDecide={mayDecide}
        />
      ))}
    </>
  );
}
