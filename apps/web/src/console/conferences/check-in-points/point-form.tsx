import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveCheckInPoint, type CheckInPoint } from '../../../api/check-in.js';
import type { Conference } from '../../../api/conferences.js';
import type { Problem } from '../../../api/problem.js';
import { momentOf, wallClock, zoneName } from '../../../i18n/dates.js';
import { MomentInput } from '../../form/moment-input.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { showInAntdForm } from '../../form/show-in-antd-form.js';
import { useTold } from '../../form/use-told.js';

interface Values {
  nameZh: string;
  nameEn: string;
  opensAt?: string;
  closesAt?: string;
}

interface PointFormProps {
  conference: Conference;
  point: CheckInPoint | undefined;
  onClose: () => void;
}

export function PointForm({ conference, point, onClose }: PointFormProps) {
  const { t } = useTranslation('conferences');
  const { t: ta } = useTranslation();
  const [form] = Form.useForm<Values>();
  const save = useSaveCheckInPoint(conference.id);
  const told = useTold();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { timeZone } = conference;
  const submit = ({ opensAt, closesAt, ...names }: Values): void => {
    setProblem(null);
    save.mutate(
      {
        ...names,
        opensAt: opensAt ? momentOf(opensAt, timeZone) : null,
        closesAt: closesAt ? momentOf(closesAt, timeZone) : null,
        ...(point ? { id: point.id } : {}),
      },
      {
        onSuccess: () => {
          told.done(t('points.saved'));
          onClose();
        },
        onError: (error) => setProblem(showInAntdForm(form, error)),
      },
    );
  };
  return (
    <Modal
      open
      title={point ? t('points.edit') : t('points.add')}
      onCancel={onClose}
      onOk={form.submit}
      okText={ta('action.save')}
      confirmLoading={save.isPending}
    >
      <ProblemAlert problem={problem} />
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={{
          nameZh: point?.nameZh ?? '',
          nameEn: point?.nameEn ?? '',
          opensAt: point?.opensAt ? wallClock(point.opensAt, timeZone) : '',
          closesAt: point?.closesAt ? wallClock(point.closesAt, timeZone) : '',
        }}
      >
        <Form.Item name="nameZh" label={t('points.nameZh')} required>
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="nameEn" label={t('points.nameEn')} required>
          <Input />
        </Form.Item>
        <Form.Item name="opensAt" label={t('points.opensAt')}>
          <MomentInput />
        </Form.Item>
        <Form.Item
          name="closesAt"
          label={t('points.closesAt')}
          extra={`${t('timesIn', { zone: timeZone, offset: zoneName(conference.startsAt, timeZone) })} · ${t('points.emptyIsAlways')}`}
        >
          <MomentInput />
        </Form.Item>
      </Form>
    </Modal>
  );
}
