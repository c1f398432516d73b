import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMoveMilestone } from '../../../api/milestones.js';
import { asProblem } from '../../../api/problem.js';
import { ProblemAlert } from '../../form/problem-alert.js';

interface WordsDialogProps {
  id: string;
  action: 'again' | 'drop' | 'miss';
  onClose: () => void;
}

/** A step that wants words: what is missing, or why. */
export function WordsDialog({ id, action, onClose }: WordsDialogProps) {
  const { t } = useTranslation('milestones');
  const { t: ta } = useTranslation();
  const [form] = Form.useForm<{ words?: string }>();
  const move = useMoveMilestone(id);
  return (
    <Modal
      open
      title={t(`ask.${action}`)}
      okText={t('ask.send')}
      cancelText={ta('action.cancel')}
      confirmLoading={move.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={move.error ? asProblem(move.error) : null} />
      <Form
        form={form}
        layout="vertical"
        onFinish={({ words }) => move.mutate({ action, words: words ?? '' }, { onSuccess: onClose })}
      >
        <Form.Item
          name="words"
          label={t(`ask.${action}Words`)}
          extra={action === 'again' ? t('ask.againHint') : undefined}
          rules={action === 'miss' ? [] : [{ required: true, whitespace: true, message: ta('required') }]}
        >
          <Input.TextArea rows={4} maxLength={400} showCount autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
