import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedAgreement } from '../../../api/ceremony.js';
import type { Problem } from '../../../api/problem.js';
import { useOneOf } from '../../../i18n/language.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { showInAntdForm } from '../../form/show-in-antd-form.js';
import type { Planning } from './use-planning.js';

interface CaptionDialogProps {
  agreement: PlannedAgreement;
  planning: Planning;
  onClose: () => void;
}

interface Values {
  captionZh?: string;
  captionEn?: string;
}

/** The line under a pair on the big screen. */
export function CaptionDialog({ agreement, planning, onClose }: CaptionDialogProps) {
  const { t } = useTranslation('ceremony');
  const { t: ta } = useTranslation();
  const oneOf = useOneOf();
  const [form] = Form.useForm<Values>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { saveCaption, ceremony } = planning;
  const submit = (values: Values): void =>
    saveCaption.mutate(
      { agreementId: agreement.id, version: ceremony.version, ...values },
      { onSuccess: onClose, onError: (error) => setProblem(showInAntdForm(form, error)) },
    );
  return (
    <Modal
      open
      title={t('pair.captionOf', { title: oneOf(agreement.titleZh, agreement.titleEn) })}
      okText={ta('action.save')}
      cancelText={ta('action.cancel')}
      confirmLoading={saveCaption.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={problem} />
      <Form form={form} layout="vertical" onFinish={submit} initialValues={agreement}>
        <Form.Item name="captionZh" label={t('pair.captionZh')} extra={t('pair.captionHint')}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="captionEn" label={t('pair.captionEn')}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
