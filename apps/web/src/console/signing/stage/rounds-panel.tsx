import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '@ant-design/icons';
import { DragDropProvider } from '@dnd-kit/react';
import { isSortable, useSortable } from '@dnd-kit/react/sortable';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roundStanding } from '#contracts/signing/stage-figures';
import type { StageState } from '#contracts/signing/stage-state';
import { useOneOf } from '../../../i18n/language.js';
import type { StageHand } from './stage-hand.js';
import styles from './stage.module.css';

interface RoundsPanelProps extends StageHand {
  state: StageState;
}

/** All rounds in the order in which they come: gone to, moved, skipped. */
export function RoundsPanel({ state, give, mayGive }: RoundsPanelProps) {
  const { t } = useTranslation('ceremony-stage');
  const oneOf = useOneOf();
  const [told, setTold] = useState('');
  const titleOf = (roundId: string): string => {
    const round = state.show.rounds.find(({ id }) => id === roundId);
    return round ? oneOf(round.titleZh, round.titleEn) : '';
  };
  const move = (roundId: string, to: number): void => {
    const rest = state.order.filter((id) => id !== roundId);
    give({ kind: 'move', roundId, before: rest[to] ?? null });
    setTold(t('round.moved', { title: titleOf(roundId), place: to + 1 }));
  };
  return (
    <section className={styles.rounds} aria-labelledby="stage-rounds">
      <h2 id="stage-rounds">{t('rounds')}</h2>
      <DragDropProvider
        onDragEnd={({ operation: { source }, canceled }) => {
          if (!canceled && isSortable(source) && source.initialIndex !== source.index)
            move(String(source.id), source.index);
        }}
      >
        <ol>
          {state.order.map((id, index) => (
            <Round
              key={id}
              roundId={id}
              index={index}
              title={titleOf(id)}
              state={state}
              give={give}
              mayGive={mayGive}
              onMove={(to) => move(id, to)}
            />
          ))}
        </ol>
      </DragDropProvider>
      <div className="visually-hidden" role="status">
        {told}
      </div>
    </section>
  );
}

interface RoundProps extends RoundsPanelProps {
  roundId: string;
  index: number;
  title: string;
  onMove: (to: number) => void;
}

function Round({ roundId, index, title, state, give, mayGive, onMove }: RoundProps) {
  const { t } = useTranslation('ceremony-stage');
  const standing = roundStanding(state, roundId);
  const isNow = standing === 'now';
  const { ref, handleRef, isDragging } = useSortable({ id: roundId, index, disabled: !mayGive || isNow });
  const round = state.show.rounds.find(({ id }) => id === roundId);
  const marks = round?.agreements.map(({ id }) => state.marks[id]) ?? [];
  const signed = marks.filter((mark) => mark === 'signed').length;
  const isSkipped = state.skipped.includes(roundId);
  return (
    <li ref={ref} className={styles.round} data-standing={standing} data-dragged={isDragging || undefined}>
      <button
        type="button"
        ref={handleRef}
        className={styles.handle}
        aria-label={t('round.drag', { title })}
        disabled={!mayGive || isNow}
      >
        <HolderOutlined />
      </button>
      <button
        type="button"
        className={styles.goTo}
        disabled={!mayGive || standing === 'left-out' || state.isHeld}
        title={t('round.go', { title })}
        aria-current={isNow ? 'step' : undefined}
        onClick={(event) => {
          give({ kind: 'go', to: `title:${roundId}` });
          if (event.detail > 0) event.currentTarget.blur();
        }}
      >
        <span>{title}</span>
        <small>
          {t(`round.standing.${standing}`)} ·{' '}
          {t('round.count', {
            signed,
            all: marks.filter((mark) => mark !== 'withdrawn').length,
            minutes: round?.minutes ?? 0,
          })}
        </small>
      </button>
      {mayGive ? (
        <span className={styles.movers}>
          {isSkipped ? (
            <Button size="small" onClick={() => give({ kind: 'bring-back', roundId })}>
              {t('round.bringBack')}
            </Button>
          ) : standing === 'to-come' && signed === 0 ? (
            <Button
              size="small"
              type="text"
              aria-label={`${t('round.skip')}: ${title}`}
              onClick={() => give({ kind: 'skip', roundId })}
            >
              {t('round.skip')}
            </Button>
          ) : null}
          <Button
            size="small"
            type="text"
            icon={<ArrowUpOutlined />}
            aria-label={t('round.up', { title })}
            disabled={isNow || index === 0}
            onClick={() => onMove(index - 1)}
          />
          <Button
            size="small"
            type="text"
            icon={<ArrowDownOutlined />}
            aria-label={t('round.down', { title })}
            disabled={isNow || index === state.order.length - 1}
            onClick={() => onMove(index + 1)}
          />
        </span>
      ) : null}
    </li>
  );
}
