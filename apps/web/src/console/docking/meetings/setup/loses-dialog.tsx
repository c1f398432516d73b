import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../api/problem.js';

interface LosesDialogProps {
  /** The server's sentence names how many meetings lose their place. */
  problem: Problem;
  isBusy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Meetings would lose slot or table: asked before it happens. */
export function LosesDialog({ problem, isBusy, onConfirm, onClose }: LosesDialogProps) {
  const { t } = useTranslation('meetings');
  return (
    <Modal
      open
      title={t('loses.title')}
      onCancel={onClose}
      onOk={onConfirm}
      okText={t('loses.ok')}
      okButtonProps={{ danger: true }}
      cancelText={t('cancel.back')}
      confirmLoading={isBusy}
    >
      <p>{problem.message}</p>
    </Modal>
  );
}
