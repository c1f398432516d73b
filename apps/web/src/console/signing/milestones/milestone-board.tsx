import { useTranslation } from 'react-i18next';
import { Button } from 'antd';
import { milestoneLights, milestoneStates } from '#contracts/signing/milestones';
import type { Milestone } from '../../../api/milestones.js';
import { useOneOf } from '../../../i18n/language.js';
import { Tag } from '../../list/state-tag.js';
import { Dot } from './light.js';
import { amountWords, dayWords } from './milestone-words.js';
import styles from './milestones.module.css';

interface MilestoneBoardProps {
  by: 'light' | 'state';
  rows: readonly Milestone[];
  /** Of the whole list, by column. */
  countOf: (column: string) => number;
  onOpen: (id: string) => void;
  /** To the table that shows the whole column. */
  onMore: (column: string) => void;
}

/** In a column; the rest is in the table. */
const SHOWN = 30;
const lights = [...milestoneLights].toReversed();

/** Milestones by traffic light or by state, the most urgent first; the table is its twin. */
export function MilestoneBoard({ by, rows, countOf, onOpen, onMore }: MilestoneBoardProps) {
  const { t } = useTranslation('milestones');
  const columns = by === 'light' ? lights : milestoneStates;
  return (
    <div className={styles.board}>
      {columns.map((column) => {
        const mine = rows.filter((row) => row[by] === column).slice(0, SHOWN);
        const count = countOf(column);
        const name = by === 'light' ? t(`light.${column as 'red'}`) : t(`state.${column as 'open'}`);
        return (
          <section key={column} className={styles.column} aria-label={name}>
            <h2>
              {by === 'light' ? <Dot light={column as 'red'} /> : null}
              {name}
              <span className={styles.count}>{count}</span>
            </h2>
            {mine.length === 0 ? <p className={styles.none}>{t('none')}</p> : null}
            <ul>
              {mine.map((row) => (
                <li key={row.id}>
                  <Card row={row} onOpen={onOpen} />
                </li>
              ))}
            </ul>
            {count > mine.length ? (
              <Button type="link" onClick={() => onMore(column)}>
                {t('more', { count: count - mine.length })}
              </Button>
            ) : null}
          </section>
        );
      })}
    </div>
  );
}

function Card({ row, onOpen }: { row: Milestone; onOpen: (id: string) => void }) {
  const { t } = useTranslation('milestones');
  const oneOf = useOneOf();
  return (
    <button type="button" className={styles.card} data-light={row.light} onClick={() => onOpen(row.id)}>
      <strong>{oneOf(row.titleZh, row.titleEn)}</strong>
      <span>{oneOf(row.agreementZh, row.agreementEn)}</span>
      <small>
        {row.parties
          .map(({ organisationZh, organisationEn }) => oneOf(organisationZh, organisationEn))
          .join(' · ')}
      </small>
      <span className={styles.foot}>
        {row.overdueDays > 0 ? (
          <span className={styles.late}>{t('overdueBy', { count: row.overdueDays })}</span>
        ) : (
          <span>{dayWords(row.dueOn)}</span>
        )}
        {row.amountDue !== null || row.amountReached !== null ? (
          <span>{amountWords(row.amountReached, row.amountDue, row.currency)}</span>
        ) : null}
        {row.proposes ? <Tag tone="violet">{t(`proposes.${row.proposes}`)}</Tag> : null}
      </span>
    </button>
  );
}
