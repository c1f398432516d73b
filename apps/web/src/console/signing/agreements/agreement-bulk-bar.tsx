import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement, AgreementAction } from '../../../api/agreements.js';
import type { RowSelection } from '../../list/row-selection.js';
import styles from '../../registration/bulk/bulk-bar.module.css';
import { actionsIn, isOpen } from './agreement-filters.js';
import { MergeDialog, MOST_MERGED } from './merge/merge-dialog.js';
import { isAsked, StepDialog, type AskedStep } from './step-dialog.js';
import { useAgreementMove } from './use-agreement-move.js';

const order: readonly AgreementAction[] = ['draft', 'ask', 'confirm', 'sign', 'begin', 'withdraw', 'restore'];
/** As many as one request takes. */
const MOST = 500;

/** What can be done with the ticked rows: the steps that at least one of them can take. */
export function AgreementBulkBar({
  selection,
  rows,
}: {
  selection: RowSelection;
  rows: readonly Agreement[];
}) {
  const { t } = useTranslation('signing');
  const [asked, setAsked] = useState<AskedStep | 'merge' | null>(null);
  const { run, isPending } = useAgreementMove();
  if (selection.count === 0) return null;
  const ids = selection.ids.slice(0, MOST);
  const chosen = rows.filter(({ id }) => ids.includes(id));
  const done = (): void => {
    setAsked(null);
    selection.clear();
  };
  const possible = order.filter((action) => chosen.some(({ state }) => actionsIn[state].includes(action)));
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('bulk.label')}>
      <span className={styles.count} role="status">
        {t('bulk.chosen', { count: ids.length })}
      </span>
      {possible.map((action, at) => (
        <Button
          key={action}
          type={at === 0 ? 'primary' : 'default'}
          danger={action === 'withdraw'}
          loading={isPending}
          onClick={() => (isAsked(action) ? setAsked(action) : run(action, ids, undefined, done))}
        >
          {t(`action.${action}`)}
        </Button>
      ))}
      {chosen.length > 0 && chosen.length <= MOST_MERGED && chosen.every(isOpen) ? (
        <Button onClick={() => setAsked('merge')}>{t('merge.action')}</Button>
      ) : null}
      <Button type="text" onClick={selection.clear}>
        {t('bulk.clear')}
      </Button>
      {asked === 'merge' ? (
        <MergeDialog ids={ids} onClose={() => setAsked(null)} onDone={done} />
      ) : asked ? (
        <StepDialog
          step={asked}
          count={ids.length}
          isPending={isPending}
          onGo={(reason) => run(asked, ids, reason, done)}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </div>
  );
}
