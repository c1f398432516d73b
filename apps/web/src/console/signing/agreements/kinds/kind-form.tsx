import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signingActs } from '#contracts/signing/agreements';
import { useSaveKind, type AgreementKind, type KindWish } from '../../../../api/agreement-kinds.js';
import type { Problem } from '../../../../api/problem.js';
import { useOneOf } from '../../../../i18n/language.js';
import { ProblemAlert } from '../../../form/problem-alert.js';
import { showInAntdForm } from '../../../form/show-in-antd-form.js';
import styles from '../form/form.module.css';

/** Adds a kind of agreement, or renames one. */
export function KindForm({ kind, onClose }: { kind?: AgreementKind; onClose: () => void }) {
  const { t } = useTranslation('signing');
  const { t: ta } = useTranslation();
  const oneOf = useOneOf();
  const [form] = Form.useForm<KindWish>();
  const save = useSaveKind();
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = (wish: KindWish): void =>
    save.mutate(
      { wish, ...(kind ? { id: kind.id } : {}) },
      { onSuccess: onClose, onError: (error) => setProblem(showInAntdForm(form, error)) },
    );
  const required = [{ required: true, whitespace: true, message: ta('required') }];
  return (
    <Modal
      open
      title={kind ? t('kinds.edit', { name: oneOf(kind.nameZh, kind.nameEn) }) : t('kinds.add')}
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
        initialValues={kind ?? { act: 'document', colour: '#4f2d7f' }}
      >
        <div className={styles.pair}>
          <Form.Item name="nameZh" label={t('kinds.nameZh')} rules={required}>
            <Input maxLength={40} autoFocus />
          </Form.Item>
          <Form.Item name="nameEn" label={t('kinds.nameEn')} rules={required}>
            <Input maxLength={80} />
          </Form.Item>
          <Form.Item name="pluralZh" label={t('kinds.pluralZh')} rules={required}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item
            name="pluralEn"
            label={t('kinds.pluralEn')}
            rules={required}
            extra={t('kinds.pluralHint')}
          >
            <Input maxLength={80} />
          </Form.Item>
          <Form.Item name="act" label={t('kinds.act')}>
            <Select options={signingActs.map((value) => ({ value, label: t(`act.${value}`) }))} />
          </Form.Item>
          <Form.Item name="colour" label={t('kinds.colour')}>
            <Input type="color" style={{ width: 80, padding: 4 }} />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  );
}
