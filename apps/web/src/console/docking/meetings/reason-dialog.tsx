import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../api/problem.js';
import { ProblemAlert } from '../../form/problem-alert.js';

interface ReasonDialogProps {
  title: string;
  change: { isPending: boolean; isError: boolean; error: Error | null };
  onSend: (reason: string) => void;
  onClose: () => void;
}

/** Nothing is cancelled without a reason that the people read. */
export function ReasonDialog({ title, change, onSend, onClose }: ReasonDialogProps) {
  const { t } = useTranslation('meetings');
  const [reason, setReason] = useState('');
  const id = useId();
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      onOk={() => onSend(reason.trim())}
      okText={t('cancel.ok')}
      okButtonProps={{ danger: true, disabled: reason.trim() === '' }}
      cancelText={t('cancel.back')}
      confirmLoading={change.isPending}
    >
      {change.isError ? <ProblemAlert problem={asProblem(change.error)} /> : null}
      <label htmlFor={id}>{t('cancel.reason')}</label>
      <Input.TextArea
        id={id}
        autoFocus
        rows={3}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <small style={{ color: 'var(--text-secondary)' }}>{t('cancel.reasonHint')}</small>
    </Modal>
  );
}
