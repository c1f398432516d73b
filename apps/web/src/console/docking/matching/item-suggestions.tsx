import { useItemSuggestions } from '../../../api/matching.js';
import { asProblem } from '../../../api/problem.js';
import { SectionSkeleton } from '../../../ui/skeleton.js';
import { LoadFailed } from '../../list/load-failed.js';
import { SuggestionList } from './suggestion-list.js';

interface ItemSuggestionsProps {
  itemId: string;
  mayDecide: boolean;
}

/** What fits a demand, achievement or expertise, for its drawer; needs the words of `matching`. */
export function ItemSuggestions({ itemId, mayDecide }: ItemSuggestionsProps) {
  const query = useItemSuggestions(itemId);
  if (query.isPending) return <SectionSkeleton />;
  if (query.isError)
    return <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  return <SuggestionList itemId={itemId} suggestions={query.data.items} mayDecide={mayDecide} />;
}
