import { Checkbox, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementLimits } from '#contracts/signing/agreements';
import { milestoneLimits } from '#contracts/signing/milestones';
import {
  useSaveMilestone,
  useSignedAgreements,
  type MilestoneDetail,
  type MilestoneWish,
} from '../../../api/milestones.js';
import type { Problem } from '../../../api/problem.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { showInAntdForm } from '../../form/show-in-antd-form.js';
import { useTold } from '../../form/use-told.js';

interface MilestoneFormProps {
  /** Null: a new one. */
  milestone: MilestoneDetail | null;
  onClose: () => void;
}

type Values = MilestoneWish & { agreementId: string };

export function MilestoneForm({ milestone, onClose }: MilestoneFormProps) {
  const { t } = useTranslation('milestones');
  const { t: ta } = useTranslation();
  const oneOf = useOneOf();
  const told = useTold();
  const { id: conferenceId } = useThisConference();
  const [form] = Form.useForm<Values>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = useSaveMilestone(conferenceId);
  const agreements = useSignedAgreements(conferenceId);
  const agreementId = Form.useWatch('agreementId', form) ?? milestone?.agreementId;
  const partyId = Form.useWatch('partyId', form);
  const parties = milestone?.parties ?? agreements.data?.find(({ id }) => id === agreementId)?.parties ?? [];
  const submit = ({ ownerEmail, ...values }: Values): void => {
    setProblem(null);
    save.mutate(
      {
        ...values,
        agreementId: milestone?.agreementId ?? values.agreementId,
        partyId: values.partyId ?? null,
        // a person is somebody of a party; without one there is none
        ...(values.partyId ? (ownerEmail ? { ownerEmail } : {}) : { ownerEmail: null, ownerName: null }),
        ...(milestone ? { id: milestone.id, version: milestone.version } : {}),
      },
      {
        onSuccess: () => {
          told.done(t('saved'));
          onClose();
        },
        onError: (error) => setProblem(showInAntdForm(form, error)),
      },
    );
  };
  return (
    <Modal
      open
      title={milestone ? t('form.edit') : t('form.add')}
      okText={t('form.save')}
      cancelText={ta('action.cancel')}
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <ProblemAlert problem={problem} />
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={
          milestone
            ? {
                titleZh: milestone.titleZh,
                titleEn: milestone.titleEn,
                dueOn: milestone.dueOn,
                partyId: milestone.partyId,
                ownerName: milestone.namedOwner,
                ownerLanguage: milestone.ownerLanguage,
                asksAmount: milestone.asksAmount,
                amountDue: milestone.amountDue,
                amountReached: milestone.amountReached,
                note: milestone.note,
              }
            : { ownerLanguage: 'zh', asksAmount: false }
        }
      >
        {milestone ? null : (
          <Form.Item
            name="agreementId"
            label={t('field.agreement')}
            rules={[{ required: true, message: ta('required') }]}
          >
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              loading={agreements.isFetching}
              options={(agreements.data ?? []).map((each) => ({
                value: each.id,
                label: [each.number, oneOf(each.titleZh, each.titleEn)].filter(Boolean).join(' · '),
              }))}
              onChange={() => form.setFieldValue('partyId', null)}
            />
          </Form.Item>
        )}
        <Form.Item name="titleZh" label={t('field.titleZh')}>
          <Input maxLength={milestoneLimits.title} />
        </Form.Item>
        <Form.Item name="titleEn" label={t('field.titleEn')}>
          <Input maxLength={milestoneLimits.title} />
        </Form.Item>
        <Form.Item
          name="dueOn"
          label={t('field.dueOn')}
          rules={[{ required: true, message: ta('required') }]}
        >
          <Input type="date" />
        </Form.Item>
        <Form.Item name="partyId" label={t('field.responsible')} extra={t('form.partyHint')}>
          <Select
            allowClear
            options={parties.map(({ id, organisationZh, organisationEn }) => ({
              value: id,
              label: oneOf(organisationZh, organisationEn),
            }))}
          />
        </Form.Item>
        {partyId ? (
          <>
            <Form.Item name="ownerName" label={t('field.owner')} extra={t('form.ownerHint')}>
              <Input maxLength={agreementLimits.name} />
            </Form.Item>
            <Form.Item
              name="ownerEmail"
              label={t('field.ownerEmail')}
              extra={milestone?.ownerEmail ? `${milestone.ownerEmail} · ${t('form.emailHint')}` : undefined}
            >
              <Input type="email" autoComplete="off" />
            </Form.Item>
            <Form.Item name="ownerLanguage" label={t('field.ownerLanguage')}>
              <Select
                options={(['zh', 'en'] as const).map((value) => ({ value, label: t(`language.${value}`) }))}
              />
            </Form.Item>
          </>
        ) : null}
        <Form.Item name="asksAmount" valuePropName="checked">
          <Checkbox>{t('field.asksAmount')}</Checkbox>
        </Form.Item>
        <Form.Item name="amountDue" label={t('field.amountDue')}>
          <InputNumber min={0} max={agreementLimits.amount} precision={2} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="amountReached" label={t('field.amountReached')}>
          <InputNumber min={0} max={agreementLimits.amount} precision={2} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="note" label={t('field.note')}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
