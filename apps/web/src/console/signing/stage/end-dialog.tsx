import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StageState } from '#contracts/signing/stage-state';
import { asProblem } from '../../../api/problem.js';
import { useEndRun } from '../../../api/stage-commands.js';
import { ProblemAlert } from '../../form/problem-alert.js';

interface EndDialogProps {
  conferenceId: string;
  state: StageState;
  onClose: () => void;
}

/** A ceremony that ends brings in force what was signed: asked, with the counts. */
export function EndDialog({ conferenceId, state, onClose }: EndDialogProps) {
  const { t } = useTranslation('ceremony-stage');
  const { mutate, error, isPending } = useEndRun(conferenceId);
  const count = (mark: string): number => Object.values(state.marks).filter((one) => one === mark).length;
  return (
    <Modal
      open
      title={t('end.title')}
      okText={t('end.live')}
      cancelText={t('end.cancel')}
      okButtonProps={{ danger: true, loading: isPending }}
      onOk={() => mutate(undefined, { onSuccess: onClose })}
      onCancel={onClose}
    >
      <p>{t('end.signed', { count: count('signed') })}</p>
      {count('open') > 0 ? <p>{t('end.open', { count: count('open') })}</p> : null}
      <ProblemAlert problem={error ? asProblem(error) : null} />
    </Modal>
  );
}
