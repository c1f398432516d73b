import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cooperationKinds, itemKinds, itemLimits, maturityStages } from '#contracts/docking/items';
import { useDockingFields } from '../../../api/docking-fields.js';
import { useSaveItem, type ItemDetail, type ItemWish } from '../../../api/docking-items.js';
import type { Problem } from '../../../api/problem.js';
import { useRegistrations } from '../../../api/registration.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { showInAntdForm } from '../../form/show-in-antd-form.js';
import { useTold } from '../../form/use-told.js';
import { OrganisationPicker } from '../../organisations/organisation-picker.js';
import styles from '../../organisations/organisation-form.module.css';

/** Enters an item for an organisation, or mends one in any state. */
export function ItemForm({ item, onClose }: { item?: ItemDetail; onClose: () => void }) {
  const { t } = useTranslation('docking-items');
  const { t: tv } = useTranslation('vocabulary');
  const { t: ta } = useTranslation();
  const oneOf = useOneOf();
  const told = useTold();
  const { id: conferenceId } = useThisConference();
  const [form] = Form.useForm<ItemWish>();
  const save = useSaveItem(conferenceId);
  const fields = useDockingFields();
  const [problem, setProblem] = useState<Problem | null>(null);
  const kind = Form.useWatch('kind', form) ?? item?.kind ?? 'demand';
  const organisationId = Form.useWatch('organisationId', form) ?? item?.organisationId;
  const people = useRegistrations(
    conferenceId,
    { organisationId: organisationId ?? '', state: 'confirmed', limit: 100 },
    !!organisationId,
  );
  const submit = (values: ItemWish): void => {
    setProblem(null);
    save.mutate(
      { ...values, kind, ...(item ? { id: item.id, version: item.version } : {}) },
      {
        onSuccess: () => {
          told.done(t('form.saved'));
          onClose();
        },
        onError: (error) => setProblem(showInAntdForm(form, error)),
      },
    );
  };
  return (
    <Modal
      open
      width={720}
      title={item ? t('form.edit') : t('form.enter')}
      okText={t('form.save')}
      cancelText={ta('action.cancel')}
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <ProblemAlert problem={problem} />
      <Form
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={
          item
            ? { ...item, fieldId: item.field?.id ?? null }
            : { kind: 'demand', cooperation: [], titleZh: '', textZh: '' }
        }
      >
        <div className={styles.pair}>
          <Form.Item name="kind" label={t('field.kind')} required>
            <Select
              disabled={!!item}
              options={itemKinds.map((value) => ({ value, label: tv(`itemKind.${value}`) }))}
            />
          </Form.Item>
          <Form.Item
            name="organisationId"
            label={t('field.organisation')}
            rules={[{ required: true, message: ta('required') }]}
          >
            <OrganisationPicker onChange={() => form.setFieldValue('presenterId', null)} />
          </Form.Item>
        </div>
        <Form.Item name="presenterId" label={t('form.presenter')}>
          <Select
            allowClear
            loading={people.isFetching}
            options={(people.data?.items ?? []).map(({ id, name, title }) => ({
              value: id,
              label: [name, title].filter(Boolean).join(' · '),
            }))}
          />
        </Form.Item>
        <div className={styles.pair}>
          <Form.Item name="titleZh" label={t('field.titleZh')}>
            <Input maxLength={itemLimits.title} />
          </Form.Item>
          <Form.Item name="titleEn" label={t('field.titleEn')}>
            <Input maxLength={itemLimits.title} />
          </Form.Item>
        </div>
        <Form.Item name="textZh" label={t('field.textZh')}>
          <Input.TextArea rows={5} maxLength={itemLimits.text} />
        </Form.Item>
        <Form.Item name="textEn" label={t('field.textEn')}>
          <Input.TextArea rows={4} maxLength={itemLimits.text} />
        </Form.Item>
        <div className={styles.pair}>
          <Form.Item name="fieldId" label={t('field.field')}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              options={(fields.data?.fields ?? [])
                .filter(({ isArchived, id }) => !isArchived || id === item?.field?.id)
                .map(({ id, parentId, nameZh, nameEn }) => ({
                  value: id,
                  label: `${parentId ? '　' : ''}${oneOf(nameZh, nameEn)}`,
                }))}
            />
          </Form.Item>
          <Form.Item name="cooperation" label={t('field.cooperation')}>
            <Select
              mode="multiple"
              options={cooperationKinds.map((value) => ({ value, label: tv(`cooperationKind.${value}`) }))}
            />
          </Form.Item>
        </div>
        <div className={styles.pair}>
          <Form.Item name="budgetFrom" label={t('field.budgetFrom')}>
            <InputNumber min={0} precision={0} controls={false} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="budgetTo" label={t('field.budgetTo')}>
            <InputNumber min={0} precision={0} controls={false} style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <div className={styles.pair}>
          {kind === 'demand' ? (
            <Form.Item name="deadline" label={t('field.deadline')}>
              <Input type="date" />
            </Form.Item>
          ) : null}
          {kind === 'achievement' ? (
            <Form.Item name="maturity" label={t('field.maturity')}>
              <Select
                allowClear
                options={maturityStages.map((value) => ({ value, label: tv(`maturityStage.${value}`) }))}
              />
            </Form.Item>
          ) : null}
          <Form.Item name="stage" label={t('field.stage')}>
            <Input maxLength={itemLimits.stage} />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  );
}
