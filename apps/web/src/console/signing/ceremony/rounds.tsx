import { DragDropProvider } from '@dnd-kit/react';
import { isSortable } from '@dnd-kit/react/sortable';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ceremony.module.css';
import { RoundCard } from './round-card.js';
import { RoundDrawer } from './round-drawer.js';
import type { Planning } from './use-planning.js';

/** The rounds in their order; pairs are dragged within and between them, and moved by buttons alike. */
export function Rounds({ planning }: { planning: Planning }) {
  const { t } = useTranslation('ceremony');
  const { rounds } = planning.plan;
  const [edited, setEdited] = useState<string | null>(null);
  const round = rounds.find(({ id }) => id === edited) ?? null;
  return (
    <section aria-label={t('rounds')} aria-busy={planning.isBusy} className={styles.main}>
      <DragDropProvider
        onDragEnd={({ operation: { source, target }, canceled }) => {
          if (canceled || !isSortable(source)) return;
          if (source.type === 'round') {
            if (source.initialIndex !== source.index) planning.moveRound(source.initialIndex, source.index);
            return;
          }
          const onto =
            typeof target?.id === 'string' && target.id.startsWith('into:') ? target.id.slice(5) : null;
          const to = onto ?? String(source.group);
          const isMoved = to !== source.initialGroup || source.index !== source.initialIndex;
          if (isMoved) planning.put(String(source.id), to, onto ? undefined : source.index);
        }}
      >
        <ol className={styles.rounds}>
          {rounds.map((each, at) => (
            <RoundCard
              key={each.id}
              round={each}
              at={at}
              planning={planning}
              onEdit={() => setEdited(each.id)}
            />
          ))}
        </ol>
      </DragDropProvider>
      {planning.mayArrange ? (
        <div>
          <Button onClick={() => setEdited('new')}>{t('round.add')}</Button>
        </div>
      ) : null}
      {edited === 'new' || round ? (
        <RoundDrawer key={edited} round={round} planning={planning} onClose={() => setEdited(null)} />
      ) : null}
    </section>
  );
}
