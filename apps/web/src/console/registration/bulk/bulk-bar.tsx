import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/accounts.js';
import { badgesPage } from '../../../api/badges.js';
import { downloadRegistrations, type BulkAction, type Chosen } from '../../../api/registration-bulk.js';
import type { RegistrationChoice } from '../../../api/registration.js';
import { serverLanguage } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import type { RowSelection } from '../../list/row-selection.js';
import type { ColumnKey } from '../list/registration-columns.js';
import styles from './bulk-bar.module.css';
import { BulkDialog } from './bulk-dialog.js';

interface BulkBarProps {
  selection: RowSelection;
  /** Rows that match the filter, loaded or not. */
  total: number;
  filter: RegistrationChoice;
  columns: readonly ColumnKey[];
  /** Keys of the questions among the columns. */
  answers: readonly string[];
}

/** Of one print. */
const MOST_BADGES = 200;
const actions = ['approve', 'decline', 'offer', 'move', 'mail', 'cancel'] as const satisfies BulkAction[];
/** What the file holds beyond the columns on the screen is left out; what the screen has and the file not, too. */
const exportable = (columns: readonly ColumnKey[]) => [
  'name' as const,
  ...columns.filter((key) => key !== 'offerExpiresAt'),
];

/** What can be done with the ticked rows, or with all that match. */
export function BulkBar({ selection, total, filter, columns, answers }: BulkBarProps) {
  const { t } = useTranslation('registration');
  const may = useMay();
  const told = useTold();
  const { id, campaignId } = useThisConference();
  const [asked, setAsked] = useState<BulkAction | null>(null);
  const [isExporting, setIsExporting] = useState(false);
  const scope = { conferenceId: id, campaignId };
  const mayChange = may('registration.admit', scope);
  const chosen: Chosen = selection.isAll ? { filter } : { ids: selection.ids };
  if (selection.count === 0 && !asked) return null;

  const exported = async (): Promise<void> => {
    setIsExporting(true);
    try {
      await downloadRegistrations(id, {
        columns: exportable(columns),
        ...(answers.length > 0 ? { answers: [...answers] } : {}),
        language: serverLanguage(),
        ...('ids' in chosen ? { ids: [...chosen.ids] } : chosen),
      });
    } catch (error) {
      told.failed(error);
    } finally {
      setIsExporting(false);
    }
  };

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
      {mayChange
        ? actions
            .filter((action) => action !== 'mail' || may('conference.edit', scope))
            .map((action) => (
              <Button key={action} danger={action === 'cancel'} onClick={() => setAsked(action)}>
                {t(`bulk.action.${action}`)}
              </Button>
            ))
        : null}
      {!selection.isAll && selection.count <= MOST_BADGES && may('registration.desk', scope) ? (
        <Button href={badgesPage(id, selection.ids)} target="_blank">
          {t('badges.open')}
        </Button>
      ) : null}
      {may('reports.export', scope) ? (
        <Button loading={isExporting} onClick={() => void exported()}>
          {t('bulk.export')}
        </Button>
      ) : null}
      <Button type="text" onClick={selection.clear}>
        {t('bulk.clear')}
      </Button>
      {asked ? (
        <BulkDialog
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
