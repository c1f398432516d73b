import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '@ant-design/icons';
import { useDroppable } from '@dnd-kit/react';
import { useSortable } from '@dnd-kit/react/sortable';
import { Button, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PlanRound } from '../../../api/ceremony.js';
import { clockTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { Tag } from '../../list/state-tag.js';
import styles from './ceremony.module.css';
import { PairRow } from './pair-row.js';
import { PlacesStrip } from './places-strip.js';
import type { Planning } from './use-planning.js';

interface RoundCardProps {
  round: PlanRound;
  at: number;
  planning: Planning;
  onEdit: () => void;
}

export function RoundCard({ round, at, planning, onEdit }: RoundCardProps) {
  const { t } = useTranslation('ceremony');
  const oneOf = useOneOf();
  const { plan, mayArrange, isEditor } = planning;
  const { ref, handleRef, isDragging } = useSortable({
    id: round.id,
    index: at,
    type: 'round',
    accept: 'round',
    disabled: !mayArrange,
  });
  const { ref: into, isDropTarget } = useDroppable({
    id: `into:${round.id}`,
    accept: 'agreement',
    disabled: !mayArrange || round.agreements.length > 0,
  });
  const title = oneOf(round.titleZh, round.titleEn);
  const kind = plan.kinds.find(({ id }) => id === round.kindId);
  const said = oneOf(round.scriptZh || round.usualScriptZh, round.scriptEn || round.usualScriptEn);
  return (
    <li ref={ref} id={`round-${round.id}`} className={styles.card} data-dragged={isDragging || undefined}>
      <div className={styles.roundHead}>
        {mayArrange ? (
          <button
            type="button"
            ref={handleRef}
            className={styles.handle}
            aria-label={t('round.drag', { title })}
          >
            <HolderOutlined />
          </button>
        ) : null}
        <h3>
          {at + 1}. {title}
        </h3>
        <span className={styles.movers}>
          {isEditor ? (
            <Button size="small" aria-label={t('round.editOf', { title })} onClick={onEdit}>
              {t('round.edit')}
            </Button>
          ) : null}
          {mayArrange ? (
            <>
              <Button
                type="text"
                icon={<ArrowUpOutlined />}
                aria-label={t('round.up', { title })}
                disabled={at === 0}
                onClick={() => planning.moveRound(at, at - 1)}
              />
              <Button
                type="text"
                icon={<ArrowDownOutlined />}
                aria-label={t('round.down', { title })}
                disabled={at === plan.rounds.length - 1}
                onClick={() => planning.moveRound(at, at + 1)}
              />
            </>
          ) : null}
        </span>
      </div>
      <p className={styles.line}>
        {round.startsAt && round.endsAt ? (
          <span>
            {clockTime(round.startsAt, plan.timeZone)}–{clockTime(round.endsAt, plan.timeZone)}
          </span>
        ) : null}
        <Tag tone={kind ? 'violet' : 'grey'}>{kind ? oneOf(kind.nameZh, kind.nameEn) : t('round.mixed')}</Tag>
        <label className={styles.line}>
          {t('round.minutes')}
          <InputNumber
            min={0}
            max={240}
            precision={0}
            value={round.minutes}
            disabled={!isEditor}
            aria-label={t('round.minutesOf', { title })}
            style={{ width: 72 }}
            onChange={(minutes) => {
              if (minutes !== null && minutes !== round.minutes) planning.setMinutes(round, minutes);
            }}
          />
        </label>
        {round.handedBy ? <span>{t('round.handedByIs', { name: round.handedBy })}</span> : null}
      </p>
      <ol ref={into} className={styles.pairs} data-target={isDropTarget || undefined}>
        {round.agreements.map((agreement, place) => (
          <PairRow key={agreement.id} agreement={agreement} round={round} at={place} planning={planning} />
        ))}
        {round.agreements.length === 0 ? (
          <li className={styles.empty}>
            {t('round.empty')}
            {mayArrange ? (
              <Button size="small" onClick={() => planning.removeRound(round.id)}>
                {t('round.remove')}
              </Button>
            ) : null}
          </li>
        ) : null}
      </ol>
      <PlacesStrip round={round} planning={planning} />
      {said ? (
        <details className={styles.script}>
          <summary>{t('round.script')}</summary>
          <p>{said}</p>
        </details>
      ) : null}
    </li>
  );
}
