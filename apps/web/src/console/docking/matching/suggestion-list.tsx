import { UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDecideSuggestion, type Suggestion } from '../../../api/matching.js';
import { useTold } from '../../form/use-told.js';
import { SuggestionCard } from './suggestion-card.js';
import styles from './suggestion-card.module.css';

interface SuggestionListProps {
  /** The item they are suggested for. */
  itemId: string;
  suggestions: readonly Suggestion[];
  mayDecide: boolean;
}

/** Suggestions, and the way back to the one just turned down, which may have left the list. */
export function SuggestionList({ itemId, suggestions, mayDecide }: SuggestionListProps) {
  const { t } = useTranslation('matching');
  const told = useTold();
  const decide = useDecideSuggestion();
  const [gone, setGone] = useState<{ id: string; title: string } | null>(null);
  const takeBack = ({ id }: { id: string }): void =>
    decide.mutate(
      { id: itemId, otherId: id, verdict: null },
      { onSuccess: () => setGone(null), onError: told.failed },
    );
  const isGone = gone !== null && suggestions.every((one) => one.itemId !== gone.id);
  return (
    <>
      {suggestions.length === 0 ? <p className={styles.facts}>{t('noSuggestion')}</p> : null}
      {suggestions.map((suggestion) => (
        <SuggestionCard
          key={suggestion.itemId}
          itemId={itemId}
          suggestion={suggestion}
          mayDecide={mayDecide}
          onRejected={(title) => setGone({ id: suggestion.itemId, title })}
        />
      ))}
      {isGone ? (
        <p role="status" className={styles.gone}>
          {t('said.rejected', { title: gone.title })}
          <Button
            icon={<UndoOutlined aria-hidden />}
            loading={decide.isPending}
            onClick={() => takeBack(gone)}
          >
            {t('takeBack')}
          </Button>
        </p>
      ) : null}
    </>
  );
}
