import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveCampaign, type Campaign } from '../../../api/conferences.js';
import type { Problem } from '../../../api/problem.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { showInAntdForm } from '../../form/show-in-antd-form.js';
import { useTold } from '../../form/use-told.js';
import { OrganisationPicker } from '../../organisations/organisation-picker.js';

type Values = Omit<Parameters<ReturnType<typeof useSaveCampaign>['mutate']>[0], 'id' | 'version'>;

export function CampaignForm({ campaign, onClose }: { campaign: Campaign | undefined; onClose: () => void }) {
  const { t } = useTranslation('conferences');
  const { t: ta } = useTranslation();
  const [form] = Form.useForm<Values>();
  const save = useSaveCampaign();
  const told = useTold();
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = (values: Values): void => {
    setProblem(null);
    save.mutate(
      { ...values, ...(campaign ? { id: campaign.id, version: campaign.version } : {}) },
      {
        onSuccess: () => {
          told.done(t('campaigns.saved'));
          onClose();
        },
        onError: (error) => setProblem(showInAntdForm(form, error)),
      },
    );
  };

  return (
    <Modal
      open
      title={campaign ? campaign.nameZh : t('campaigns.add')}
      onCancel={onClose}
      onOk={form.submit}
      okText={ta('action.save')}
      okButtonProps={{ disabled: campaign ? !campaign.maySchedule : false }}
      confirmLoading={save.isPending}
      mask={{ closable: false }}
      width={640}
    >
      <ProblemAlert problem={problem} />
      <Form<Values> form={form} layout="vertical" onFinish={submit} initialValues={campaign ?? {}}>
        <Form.Item name="nameZh" label={t('campaigns.nameZh')} required>
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="nameEn" label={t('campaigns.nameEn')}>
          <Input />
        </Form.Item>
        <Form.Item name="organiserId" label={t('campaigns.organiser')}>
          <OrganisationPicker />
        </Form.Item>
        <Form.Item name="descriptionZh" label={t('campaigns.descriptionZh')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
        <Form.Item name="descriptionEn" label={t('campaigns.descriptionEn')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
