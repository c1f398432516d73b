import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationsAction } from '../../../api/invitations.js';
import type { RowSelection } from '../../list/row-selection.js';
import styles from '../../registration/bulk/bulk-bar.module.css';
import { ChangeDialog } from './change-dialog.js';

/** What can be done with the ticked invitations. */
export function InvitationsBar({ selection }: { selection: RowSelection }) {
  const { t } = useTranslation('invitations');
  const [asked, setAsked] = useState<InvitationsAction | null>(null);
  if (selection.count === 0 && !asked) return null;
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('bulk.label')}>
      <span className={styles.count} role="status">
        {t('bulk.chosen', { count: selection.count })}
      </span>
      <Button onClick={() => setAsked('resend')}>{t('bulk.resend')}</Button>
      <Button danger onClick={() => setAsked('withdraw')}>
        {t('bulk.withdraw')}
      </Button>
      <Button type="text" onClick={selection.clear}>
        {t('bulk.clear')}
      </Button>
      {asked ? (
        <ChangeDialog
          action={asked}
          ids={selection.ids}
          onClose={(isDone) => {
            setAsked(null);
            if (isDone) selection.clear();
          }}
        />
      ) : null}
    </div>
  );
}
