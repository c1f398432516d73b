import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stageThemes, type StageTheme } from '#contracts/signing/run-of-show';
import { useEditCeremony, type CeremonyPlan } from '../../../api/ceremony.js';
import type { Problem } from '../../../api/problem.js';
import { dateTimeRange } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { showInAntdForm } from '../../form/show-in-antd-form.js';

interface SettingsDialogProps {
  plan: CeremonyPlan;
  conferenceId: string;
  onClose: () => void;
}

interface Values {
  titleZh: string;
  titleEn?: string;
  theme: StageTheme;
  sessionId: string | null;
}

export function SettingsDialog({ plan, conferenceId, onClose }: SettingsDialogProps) {
  const { t } = useTranslation('ceremony');
  const { t: ta } = useTranslation();
  const oneOf = useOneOf();
  const [form] = Form.useForm<Values>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const edit = useEditCeremony(conferenceId);
  const submit = (values: Values): void =>
    edit.mutate(
      { ...values, version: plan.ceremony!.version },
      { onSuccess: onClose, onError: (error) => setProblem(showInAntdForm(form, error)) },
    );
  return (
    <Modal
      open
      title={t('settings.title')}
      okText={ta('action.save')}
      cancelText={ta('action.cancel')}
      confirmLoading={edit.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={problem} />
      <Form<Values> form={form} layout="vertical" onFinish={submit} initialValues={plan.ceremony!}>
        <Form.Item
          name="titleZh"
          label={t('settings.titleZh')}
          rules={[{ required: true, message: ta('required') }]}
        >
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="titleEn" label={t('settings.titleEn')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="theme" label={t('settings.theme')}>
          <Select options={stageThemes.map((value) => ({ value, label: t(`theme.${value}`) }))} />
        </Form.Item>
        <Form.Item name="sessionId" label={t('settings.session')} extra={t('settings.sessionHint')}>
          <Select
            options={[
              { value: null, label: t('settings.firstSession') },
              ...plan.sessions.map((session) => ({
                value: session.id,
                label: `${oneOf(session.titleZh, session.titleEn)} · ${dateTimeRange(session.startsAt, session.endsAt, plan.timeZone)}`,
              })),
            ]}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
