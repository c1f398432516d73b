import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../api/docking-items.js';
import type { RowSelection } from '../../list/row-selection.js';
import styles from '../../registration/bulk/bulk-bar.module.css';
import { ReturnDialog } from './return-dialog.js';
import { useItemMove } from './use-item-move.js';

const actions = ['check', 'release', 'conclude', 'take-back', 'return', 'withdraw'] as const;

/** What can be done with the ticked rows. */
export function ItemBulkBar({ selection, rows }: { selection: RowSelection; rows: readonly Item[] }) {
  const { t } = useTranslation('docking-items');
  const [isReturning, setIsReturning] = useState(false);
  const { run, isPending } = useItemMove();
  if (selection.count === 0) return null;
  // the bar works on rows that are there: «all» means those loaded, at most as many as one request takes
  const ids = (selection.isAll ? rows.map(({ id }) => id) : [...selection.ids]).slice(0, 200);
  const done = (): void => {
    setIsReturning(false);
    selection.clear();
  };
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('bulk.label')}>
      <span className={styles.count} role="status">
        {t('bulk.chosen', { count: ids.length })}
      </span>
      {actions.map((action) => (
        <Button
          key={action}
          type={action === 'check' ? 'primary' : 'default'}
          danger={action === 'withdraw'}
          loading={isPending}
          onClick={() => (action === 'return' ? setIsReturning(true) : run(action, ids, undefined, done))}
        >
          {t(`action.${action}`)}
        </Button>
      ))}
      <Button type="text" onClick={selection.clear}>
        {t('bulk.clear')}
      </Button>
      {isReturning ? (
        <ReturnDialog
          count={ids.length}
          isPending={isPending}
          onReturn={(reason) => run('return', ids, reason, done)}
          onClose={() => setIsReturning(false)}
        />
      ) : null}
    </div>
  );
}
