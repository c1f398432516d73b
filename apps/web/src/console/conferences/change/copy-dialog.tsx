import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCopyConference, type Conference } from '../../../api/conferences.js';
import type { Problem } from '../../../api/problem.js';
import { momentOf, wallClock, zoneName } from '../../../i18n/dates.js';
import { MomentInput } from '../../form/moment-input.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { showInAntdForm } from '../../form/show-in-antd-form.js';
import { useTold } from '../../form/use-told.js';

interface Values {
  titleZh: string;
  titleEn: string;
  startsAt: string;
}

export function CopyDialog({ conference, onClose }: { conference: Conference; onClose: () => void }) {
  const { t } = useTranslation('conferences');
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const copy = useCopyConference(conference.id);
  const told = useTold();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { timeZone } = conference;

  const submit = (values: Values): void => {
    setProblem(null);
    copy.mutate(
      { ...values, startsAt: momentOf(values.startsAt, timeZone) },
      {
        onSuccess: ({ id }) => {
          told.done(t('copyDialog.done'));
          navigate(`/console/conferences/${id}`);
        },
        onError: (error) => setProblem(showInAntdForm(form, error)),
      },
    );
  };

  return (
    <Modal
      open
      title={t('copyDialog.title')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('copyDialog.submit')}
      confirmLoading={copy.isPending}
    >
      <p style={{ marginBottom: 16 }}>{t('copyDialog.hint')}</p>
      <ProblemAlert problem={problem} />
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={{
          titleZh: conference.titleZh,
          titleEn: conference.titleEn,
          startsAt: wallClock(conference.startsAt, timeZone),
        }}
      >
        <Form.Item name="titleZh" label={t('field.titleZh')} required>
          <Input />
        </Form.Item>
        <Form.Item name="titleEn" label={t('field.titleEn')}>
          <Input />
        </Form.Item>
        <Form.Item
          name="startsAt"
          label={t('field.startsAt')}
          required
          extra={t('timesIn', { zone: timeZone, offset: zoneName(conference.startsAt, timeZone) })}
        >
          <MomentInput />
        </Form.Item>
      </Form>
    </Modal>
  );
}
