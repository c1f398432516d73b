import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParticipantType } from '#contracts/vocabulary';
import { useBulk, type BulkAction, type BulkWish, type Chosen } from '../../../api/registration-bulk.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { BulkFields, type BulkInput } from './bulk-fields.js';
import { BulkProgress } from './bulk-progress.js';

interface BulkDialogProps {
  action: BulkAction;
  chosen: Chosen;
  count: number;
  onClose: (isDone: boolean) => void;
}

const wishOf = (action: BulkAction, { reason, participantType, message }: BulkInput): BulkWish => {
  if (action === 'decline' || action === 'cancel') return { action, reason };
  if (action === 'move') return participantType ? { action, participantType } : { action };
  return action === 'mail' ? { action, message } : { action };
};

/** Names the count, asks what the action needs, shows how far it is and what could not be done. */
export function BulkDialog({ action, chosen, count, onClose }: BulkDialogProps) {
  const { t } = useTranslation('registration');
  const { t: ta } = useTranslation();
  const { id } = useThisConference();
  const bulk = useBulk(id);
  const back = useBulk(id);
  const [input, setInput] = useState<BulkInput>({ reason: '', message: {} });
  const [isMovedBack, setIsMovedBack] = useState(false);
  const isOver = bulk.outcome !== null && !bulk.isRunning;

  /** Moving is the one action that can be taken back: everyone to the type they came from. */
  const moveBack = async (): Promise<void> => {
    const from = new Map<ParticipantType, string[]>();
    for (const { registrationId, from: type } of bulk.outcome?.moved ?? [])
      from.set(type, [...(from.get(type) ?? []), registrationId]);
    for (const [participantType, ids] of from)
      if (!(await back.run({ action: 'move', participantType }, { ids }))) return;
    setIsMovedBack(true);
  };

  return (
    <Modal
      open
      width={640}
      title={t(`bulk.title.${action}`, { count })}
      onCancel={() => (bulk.isRunning ? bulk.stop() : onClose(isOver))}
      mask={{ closable: false }}
      footer={
        isOver ? (
          <>
            {action === 'move' && (bulk.outcome?.moved.length ?? 0) > 0 && !isMovedBack ? (
              <Button loading={back.isRunning} onClick={() => void moveBack()}>
                {t('bulk.undo')}
              </Button>
            ) : null}
            <Button type="primary" onClick={() => onClose(true)}>
              {ta('action.close')}
            </Button>
          </>
        ) : bulk.isRunning ? (
          <Button onClick={bulk.stop}>{t('bulk.stop')}</Button>
        ) : (
          <>
            <Button onClick={() => onClose(false)}>{ta('action.cancel')}</Button>
            <Button
              type="primary"
              danger={action === 'decline' || action === 'cancel'}
              onClick={() => void bulk.run(wishOf(action, input), chosen)}
            >
              {t(`bulk.run.${action}`, { count })}
            </Button>
          </>
        )
      }
    >
      <ProblemAlert problem={bulk.problem ?? back.problem} />
      {bulk.isRunning || isOver ? (
        <BulkProgress outcome={bulk.outcome} count={count} isRunning={bulk.isRunning} />
      ) : (
        <>
          <p style={{ marginBottom: 12 }}>{t(`bulk.what.${action}`)}</p>
          <BulkFields action={action} input={input} onChange={setInput} problem={bulk.problem} />
        </>
      )}
      {isMovedBack ? <p role="status">{t('bulk.undone')}</p> : null}
    </Modal>
  );
}
