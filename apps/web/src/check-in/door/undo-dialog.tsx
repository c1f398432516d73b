import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnulScan } from '../../api/check-in.js';
import { asProblem } from '../../api/problem.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/field.js';
import { ProblemNotice } from '../../ui/notice.js';
import type { Line } from './last-scans.js';
import styles from './undo-dialog.module.css';

interface Props {
  line: Line;
  conferenceId: string;
  onClose: () => void;
  onUndone: () => void;
}

const usual = ['wrongPerson', 'mistake', 'left'] as const;

/** An undone check-in keeps its reason; the usual ones are one touch away. */
export function UndoDialog({ line, conferenceId, onClose, onUndone }: Props) {
  const { t } = useTranslation(['check-in', 'app']);
  const [reason, setReason] = useState('');
  const annul = useAnnulScan(conferenceId);
  const problem = annul.isError ? asProblem(annul.error) : null;
  const atField = problem?.fields.find(({ field }) => field === 'reason')?.detail;
  const undo = (): void =>
    annul.mutate(
      { scanId: line.scanId, reason },
      {
        onSuccess: () => {
          onUndone();
          onClose();
        },
      },
    );
  return (
    <Dialog
      title={t('undoTitle', { name: line.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('app:action.cancel')}</Button>
          <Button look="danger" isBusy={annul.isPending} onClick={undo}>
            {t('undoConfirm')}
          </Button>
        </>
      }
    >
      <div className={styles.usual}>
        {usual.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={reason === t(`undoReasons.${each}`)}
            onClick={() => setReason(t(`undoReasons.${each}`))}
          >
            {t(`undoReasons.${each}`)}
          </button>
        ))}
      </div>
      <TextField
        label={t('undoReason')}
        maxLength={200}
        value={reason}
        error={atField}
        onChange={(event) => setReason(event.target.value)}
      />
      {problem && !atField ? <ProblemNotice problem={problem} /> : null}
    </Dialog>
  );
}
