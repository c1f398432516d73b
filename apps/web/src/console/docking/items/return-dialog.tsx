import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';

interface ReturnDialogProps {
  count: number;
  isPending: boolean;
  onReturn: (reason: string) => void;
  onClose: () => void;
}

/** Sends items back to their presenters, with a reason they read. */
export function ReturnDialog({ count, isPending, onReturn, onClose }: ReturnDialogProps) {
  const { t } = useTranslation('docking-items');
  const { t: ta } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      title={t('return.title', { count })}
      okText={t('return.send')}
      cancelText={ta('action.cancel')}
      confirmLoading={isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={({ reason }) => onReturn(reason)}>
        <Form.Item
          name="reason"
          label={t('return.reason')}
          extra={t('return.hint')}
          rules={[{ required: true, whitespace: true, message: ta('required') }]}
        >
          <Input.TextArea rows={4} maxLength={400} showCount autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
