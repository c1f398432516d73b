import { Form, Input, Modal, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { declineReasons, type DeclineReason } from '#contracts/outreach/invitation';
import { useAnswerByPhone, type Invitation } from '../../../api/invitations.js';
import { asProblem } from '../../../api/problem.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';

interface Values {
  answer: 'accepted' | 'declined';
  reason?: DeclineReason;
  words?: string;
}

/** What the invited person said on the phone. */
export function PhoneDialog({ invitation, onClose }: { invitation: Invitation; onClose: () => void }) {
  const { t } = useTranslation('invitations');
  const [form] = Form.useForm<Values>();
  const answer = useAnswerByPhone(invitation);
  const told = useTold();
  const said = Form.useWatch('answer', form);
  const save = ({ answer: what, reason, words }: Values): void =>
    answer.mutate(what === 'declined' ? { answer: what, reason, words: words ?? null } : { answer: what }, {
      onSuccess: () => {
        told.done(t('phone.done'));
        onClose();
      },
    });
  return (
    <Modal
      open
      title={t('phone.title', { name: invitation.name })}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('phone.save')}
      cancelText={t('action.cancel')}
      confirmLoading={answer.isPending}
    >
      {answer.isError ? <ProblemAlert problem={asProblem(answer.error)} /> : null}
      <Form<Values> form={form} layout="vertical" onFinish={save} initialValues={{ answer: 'accepted' }}>
        <Form.Item name="answer" extra={said === 'declined' ? undefined : t('phone.acceptedHint')}>
          <Radio.Group
            vertical
            options={[
              { value: 'accepted', label: t('phone.accepted') },
              { value: 'declined', label: t('phone.declined') },
            ]}
          />
        </Form.Item>
        {said === 'declined' ? (
          <>
            <Form.Item name="reason" label={t('phone.reason')}>
              <Select
                allowClear
                options={declineReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
              />
            </Form.Item>
            <Form.Item name="words" label={t('phone.words')}>
              <Input.TextArea rows={2} maxLength={500} />
            </Form.Item>
          </>
        ) : null}
      </Form>
    </Modal>
  );
}
