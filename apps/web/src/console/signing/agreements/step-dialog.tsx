import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';

/** Steps that send something or cannot be taken back, and the one that wants a reason. */
export type AskedStep = 'ask' | 'confirm' | 'sign' | 'begin' | 'withdraw';

export const isAsked = (action: string): action is AskedStep =>
  ['ask', 'confirm', 'sign', 'begin', 'withdraw'].includes(action);

interface StepDialogProps {
  step: AskedStep;
  count: number;
  isPending: boolean;
  onGo: (reason?: string) => void;
  onClose: () => void;
}

/** Names the number and what follows, before it is done. */
export function StepDialog({ step, count, isPending, onGo, onClose }: StepDialogProps) {
  const { t } = useTranslation('signing');
  const { t: ta } = useTranslation();
  const [form] = Form.useForm<{ reason?: string }>();
  return (
    <Modal
      open
      title={t(`step.${step}.title`, { count })}
      okText={t(`step.${step}.ok`)}
      okButtonProps={{ danger: step === 'withdraw', ...(step === 'withdraw' ? {} : { autoFocus: true }) }}
      cancelText={ta('action.cancel')}
      confirmLoading={isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t(`step.${step}.hint`)}</p>
      <Form form={form} layout="vertical" onFinish={({ reason }) => onGo(reason)}>
        {step === 'withdraw' ? (
          <Form.Item
            name="reason"
            label={t('step.reason')}
            rules={[{ required: true, whitespace: true, message: ta('required') }]}
          >
            <Input.TextArea rows={3} maxLength={400} showCount autoFocus />
          </Form.Item>
        ) : null}
      </Form>
    </Modal>
  );
}
