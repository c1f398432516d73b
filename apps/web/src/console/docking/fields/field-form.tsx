import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveField, type DockingField } from '../../../api/docking-fields.js';
import type { Problem } from '../../../api/problem.js';
import { useOneOf } from '../../../i18n/language.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { showInAntdForm } from '../../form/show-in-antd-form.js';

/** A field to change, or a new one below another. */
export interface FieldDraft {
  field?: DockingField;
  parentId?: string;
}

interface FieldFormProps {
  draft: FieldDraft;
  tops: readonly DockingField[];
  onClose: () => void;
}

interface Values {
  nameZh: string;
  nameEn?: string;
  parentId?: string | null;
}

/** Adds a field, renames it, or moves it below another. */
export function FieldForm({ draft: { field, parentId }, tops, onClose }: FieldFormProps) {
  const { t } = useTranslation('docking-items');
  const { t: ta } = useTranslation();
  const oneOf = useOneOf();
  const [form] = Form.useForm<Values>();
  const save = useSaveField();
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = (values: Values): void =>
    save.mutate(
      { ...values, isArchived: field?.isArchived ?? false, ...(field ? { id: field.id } : {}) },
      { onSuccess: onClose, onError: (error) => setProblem(showInAntdForm(form, error)) },
    );
  return (
    <Modal
      open
      title={field ? t('fields.edit', { name: oneOf(field.nameZh, field.nameEn) }) : t('fields.add')}
      okText={ta('action.save')}
      cancelText={ta('action.cancel')}
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={problem} />
      <Form
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={field ?? { nameZh: '', nameEn: '', parentId: parentId ?? null }}
      >
        <Form.Item name="nameZh" label={t('fields.nameZh')} required>
          <Input maxLength={40} autoFocus />
        </Form.Item>
        <Form.Item name="nameEn" label={t('fields.nameEn')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="parentId" label={t('fields.above')}>
          <Select
            allowClear
            placeholder={t('fields.top')}
            options={tops
              .filter(({ id }) => id !== field?.id)
              .map(({ id, nameZh, nameEn }) => ({ value: id, label: oneOf(nameZh, nameEn) }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
