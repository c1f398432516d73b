import { Button, Drawer, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ceremonyLimits } from '#contracts/signing/run-of-show';
import type { PlanRound } from '../../../api/ceremony.js';
import type { Problem } from '../../../api/problem.js';
import { useOneOf } from '../../../i18n/language.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { showInAntdForm } from '../../form/show-in-antd-form.js';
import type { Planning } from './use-planning.js';

interface RoundDrawerProps {
  /** Null: a new one. */
  round: PlanRound | null;
  planning: Planning;
  onClose: () => void;
}

interface Values {
  titleZh: string;
  titleEn?: string;
  kindId?: string | null;
  handedBy?: string;
  minutes: number;
  scriptZh?: string;
  scriptEn?: string;
}

const USUAL_MINUTES = 5;

/** What a round is called, who hands over, and what the host says: the sentence made from the data, until it is rewritten. */
export function RoundDrawer({ round, planning, onClose }: RoundDrawerProps) {
  const { t } = useTranslation('ceremony');
  const { t: ta } = useTranslation();
  const oneOf = useOneOf();
  const [form] = Form.useForm<Values>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { saveRound, ceremony, plan } = planning;
  const submit = ({ scriptZh = '', scriptEn = '', ...values }: Values): void => {
    setProblem(null);
    saveRound.mutate(
      {
        ...values,
        ...(round ? { id: round.id } : {}),
        // one that says what would be said anyway goes on following the data
        scriptZh: scriptZh === round?.usualScriptZh ? '' : scriptZh,
        scriptEn: scriptEn === round?.usualScriptEn ? '' : scriptEn,
        version: ceremony.version,
      },
      { onSuccess: onClose, onError: (error) => setProblem(showInAntdForm(form, error)) },
    );
  };
  const usual = round
    ? { scriptZh: round.usualScriptZh, scriptEn: round.usualScriptEn }
    : { scriptZh: '', scriptEn: '' };
  return (
    <Drawer
      open
      title={round ? oneOf(round.titleZh, round.titleEn) : t('round.add')}
      onClose={onClose}
      size={560}
      footer={
        <div style={{ display: 'flex', gap: 8 }}>
          <Button type="primary" loading={saveRound.isPending} onClick={form.submit}>
            {ta('action.save')}
          </Button>
          <Button onClick={onClose}>{ta('action.cancel')}</Button>
        </div>
      }
    >
      <ProblemAlert problem={problem} />
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={
          round
            ? {
                ...round,
                scriptZh: round.scriptZh || round.usualScriptZh,
                scriptEn: round.scriptEn || round.usualScriptEn,
              }
            : { minutes: USUAL_MINUTES, kindId: null }
        }
      >
        <Form.Item
          name="titleZh"
          label={t('round.titleZh')}
          rules={[{ required: true, message: ta('required') }]}
        >
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="titleEn" label={t('round.titleEn')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="kindId" label={t('round.kind')}>
          <Select
            options={[
              { value: null, label: t('round.mixed') },
              ...plan.kinds.map(({ id, nameZh, nameEn }) => ({ value: id, label: oneOf(nameZh, nameEn) })),
            ]}
          />
        </Form.Item>
        <Form.Item name="handedBy" label={t('round.handedBy')} extra={t('round.handedByHint')}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="minutes" label={t('round.minutes')}>
          <InputNumber min={0} max={ceremonyLimits.minutes} precision={0} />
        </Form.Item>
        <Form.Item name="scriptZh" label={t('round.scriptZh')} extra={t('round.scriptHint')}>
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={ceremonyLimits.script} />
        </Form.Item>
        <Form.Item name="scriptEn" label={t('round.scriptEn')}>
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={ceremonyLimits.script} />
        </Form.Item>
        {usual.scriptZh ? (
          <Button size="small" onClick={() => form.setFieldsValue(usual)}>
            {t('round.usualScript')}
          </Button>
        ) : null}
      </Form>
    </Drawer>
  );
}
