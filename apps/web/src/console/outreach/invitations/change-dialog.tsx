import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  useChangeInvitations,
  type ChosenInvitations,
  type InvitationsAction,
} from '../../../api/invitations.js';
import { asProblem } from '../../../api/problem.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';

interface ChangeDialogProps {
  action: InvitationsAction;
  chosen: ChosenInvitations;
  count: number;
  onClose: (isDone: boolean) => void;
}

/** Names the count before anything is sent or taken back. */
export function ChangeDialog({ action, chosen, count, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('invitations');
  const { id } = useThisConference();
  const change = useChangeInvitations(id);
  const told = useTold();
  const run = (): void =>
    change.mutate(
      { action, chosen },
      {
        onSuccess: ({ changed, unchanged }) => {
          told.done(
            [
              t(`bulk.done.${action}`, { count: changed }),
              unchanged > 0 ? t('bulk.left', { count: unchanged }) : '',
            ].join(' '),
          );
          onClose(true);
        },
      },
    );
  return (
    <Modal
      open
      title={t(`bulk.ask.${action}`, { count })}
      onCancel={() => onClose(false)}
      onOk={run}
      okText={t(`bulk.${action}`)}
      okButtonProps={{ danger: action === 'withdraw' }}
      cancelText={t('action.cancel')}
      confirmLoading={change.isPending}
    >
      {change.isError ? <ProblemAlert problem={asProblem(change.error)} /> : null}
      <p>{t(`bulk.askHint.${action}`)}</p>
    </Modal>
  );
}
