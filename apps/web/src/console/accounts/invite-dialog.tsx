import { Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInviteColleague, useMe, type Grant } from '../../api/accounts.js';
import type { Problem } from '../../api/problem.js';
import { ProblemAlert } from '../form/problem-alert.js';
import { showInAntdForm } from '../form/show-in-antd-form.js';
import { useTold } from '../form/use-told.js';
import { GrantsField } from './grants-field.js';

interface Values {
  email: string;
  name: string;
  isAdministrator?: boolean;
  grants: Grant[];
}

interface InviteDialogProps {
  onClose: () => void;
  /** From a conference's team page: the right is offered for this one. */
  conferenceId?: string;
}

export function InviteDialog({ onClose, conferenceId }: InviteDialogProps) {
  const { t } = useTranslation('accounts');
  const { t: tv } = useTranslation('vocabulary');
  const { data: me } = useMe();
  const [form] = Form.useForm<Values>();
  const invite = useInviteColleague();
  const told = useTold();
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = (values: Values): void => {
    setProblem(null);
    invite.mutate(values, {
      onSuccess: () => {
        told.done(t('colleagues.invited', { email: values.email }));
        onClose();
      },
      onError: (error) => setProblem(showInAntdForm(form, error)),
    });
  };

  return (
    <Modal
      open
      title={t('colleagues.invite')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('colleagues.inviteSubmit')}
      confirmLoading={invite.isPending}
      mask={{ closable: false }}
      width={640}
    >
      <p style={{ marginBottom: 16 }}>{t('colleagues.inviteHint')}</p>
      <ProblemAlert problem={problem} />
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={{
          grants: conferenceId ? [{ role: 'desk', conferenceId, campaignId: null }] : [],
        }}
      >
        <Form.Item name="email" label={t('email')} required>
          <Input type="email" autoComplete="off" autoFocus />
        </Form.Item>
        <Form.Item name="name" label={t('name')} required>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="grants" label={t('colleagues.grants')}>
          <GrantsField {...(conferenceId ? { conferenceId } : {})} />
        </Form.Item>
        {me?.isAdministrator && !conferenceId ? (
          <Form.Item name="isAdministrator" valuePropName="checked" extra={t('colleagues.administratorHint')}>
            <Checkbox>{tv('administrator')}</Checkbox>
          </Form.Item>
        ) : null}
      </Form>
    </Modal>
  );
}
