import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenInvitations, InvitationChoice, InvitationsAction } from '../../../api/invitations.js';
import type { RowSelection } from '../../list/row-selection.js';
import styles from '../../registration/bulk/bulk-bar.module.css';
import { ChangeDialog } from './change-dialog.js';

interface InvitationsBarProps {
  selection: RowSelection;
  /** Rows that match the filter, loaded or not. */
  total: number;
  filter: InvitationChoice;
}

/** What can be done with the ticked invitations, or with all that match. */
export function InvitationsBar({ selection, total, filter }: InvitationsBarProps) {
  const { t } = useTranslation('invitations');
  const [asked, setAsked] = useState<InvitationsAction | null>(null);
  const chosen: ChosenInvitations = selection.isAll ? { filter } : { ids: selection.ids };
  if (selection.count === 0 && !asked) return null;
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('bulk.label')}>
      <span className={styles.count} role="status">
        {t('bulk.chosen', { count: selection.count })}
      </span>
      {!selection.isAll && selection.count < total ? (
        <Button type="link" size="small" onClick={selection.setAll}>
          {t('bulk.all', { count: total })}
        </Button>
      ) : null}
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
          chosen={chosen}
          count={selection.count}
          onClose={(isDone) => {
            setAsked(null);
            if (isDone) selection.clear();
          }}
        />
      ) : null}
    </div>
  );
}
