import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoveConference, type Conference, type Impact } from '../../../api/conferences.js';
import { asProblem, type Problem } from '../../../api/problem.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';
import { ImpactList } from './impact-list.js';

interface MoveDialogProps {
  conference: Conference;
  to: Conference['state'];
  onClose: () => void;
}

/** Says what the step means; cancelling first asks the server whom it hurts. */
export function MoveDialog({ conference, to, onClose }: MoveDialogProps) {
  const { t } = useTranslation('conferences');
  const { t: ta } = useTranslation();
  const move = useMoveConference(conference.id);
  const told = useTold();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [impacts, setImpacts] = useState<Impact[] | null>(null);
  const isCancel = to === 'cancelled';

  const run = (): void => {
    setProblem(null);
    move.mutate(
      { to, ...(isCancel ? { reason } : {}), ...(impacts ? { confirm: true } : {}) },
      {
        onSuccess: () => {
          told.done(t(`move.done.${to}`));
          onClose();
        },
        onError: (error) => {
          const refused = asProblem(error);
          if (refused.needsConfirmation)
            setImpacts(((refused.details ?? {}) as { impacts?: Impact[] }).impacts ?? []);
          else setProblem(refused);
        },
      },
    );
  };

  return (
    <Modal
      open
      title={t(`move.${to}`)}
      onCancel={onClose}
      onOk={run}
      okText={isCancel && !impacts ? ta('action.next') : t(`move.${to}`)}
      cancelText={isCancel ? t('move.keep') : ta('action.cancel')}
      okButtonProps={{ danger: isCancel && !!impacts }}
      confirmLoading={move.isPending}
    >
      <p style={{ marginBottom: 16 }}>{t(`move.hint.${to}`)}</p>
      {impacts ? <ImpactList impacts={impacts} /> : null}
      <ProblemAlert problem={problem} />
      {isCancel ? (
        <>
          <label htmlFor="cancel-reason">{t('move.reason')}</label>
          <Input.TextArea
            id="cancel-reason"
            rows={3}
            autoFocus
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            aria-describedby="cancel-reason-hint"
          />
          <small id="cancel-reason-hint">{t('move.reasonHint')}</small>
        </>
      ) : null}
    </Modal>
  );
}
