import { Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { organisationKinds, qualifications } from '#contracts/vocabulary';
import { useOrganisationFacets, useSaveOrganisation, type Organisation } from '../../api/organisations.js';
import type { Problem } from '../../api/problem.js';
import { ProblemAlert } from '../form/problem-alert.js';
import { showInAntdForm } from '../form/show-in-antd-form.js';
import { useTold } from '../form/use-told.js';
import styles from './organisation-form.module.css';

interface OrganisationFormProps {
  /** Left out to add one. */
  organisation?: Organisation;
  onClose: () => void;
  onSaved: (organisation: Organisation) => void;
}

type Values = Omit<Parameters<ReturnType<typeof useSaveOrganisation>['mutate']>[0], 'id' | 'version'>;

export function OrganisationForm({ organisation, onClose, onSaved }: OrganisationFormProps) {
  const { t } = useTranslation('organisations');
  const { t: tv } = useTranslation('vocabulary');
  const { t: ta } = useTranslation();
  const [form] = Form.useForm<Values>();
  const save = useSaveOrganisation();
  const facets = useOrganisationFacets();
  const told = useTold();
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = (values: Values): void => {
    setProblem(null);
    save.mutate(
      { ...values, ...(organisation ? { id: organisation.id, version: organisation.version } : {}) },
      {
        onSuccess: (saved) => {
          told.done(t(organisation ? 'saved' : 'created'));
          onSaved(saved);
        },
        onError: (error) => setProblem(showInAntdForm(form, error)),
      },
    );
  };

  return (
    <Modal
      open
      title={organisation ? organisation.nameZh : t('add')}
      onCancel={onClose}
      onOk={form.submit}
      okText={ta('action.save')}
      confirmLoading={save.isPending}
      mask={{ closable: false }}
      width={640}
    >
      <ProblemAlert problem={problem} />
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={organisation ?? { kind: 'enterprise', qualifications: [], tags: [] }}
      >
        <Form.Item name="nameZh" label={t('field.nameZh')} required>
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="nameEn" label={t('field.nameEn')}>
          <Input />
        </Form.Item>
        <div className={styles.pair}>
          <Form.Item name="creditCode" label={t('field.creditCode')} extra={t('creditCodeHint')}>
            <Input />
          </Form.Item>
          <Form.Item name="kind" label={t('field.kind')} required>
            <Select
              options={organisationKinds.map((value) => ({ value, label: tv(`organisationKind.${value}`) }))}
            />
          </Form.Item>
        </div>
        <div className={styles.pair}>
          <Form.Item name="district" label={t('field.district')}>
            <Input />
          </Form.Item>
          <Form.Item name="industry" label={t('field.industry')}>
            <Input />
          </Form.Item>
        </div>
        <Form.Item name="tags" label={t('field.tags')} extra={t('tagsHint')}>
          <Select
            mode="tags"
            maxCount={20}
            tokenSeparators={[',', '，', '、', ';', '；']}
            options={(facets.data?.tags ?? []).map((value) => ({ value, label: value }))}
          />
        </Form.Item>
        <Form.List name="qualifications">
          {(rows, { add, remove }) => (
            <fieldset className={styles.list}>
              <legend>{t('field.qualification')}</legend>
              {rows.map((row) => (
                <div key={row.key} className={styles.row}>
                  <Form.Item name={[row.name, 'qualification']} label={t('field.qualification')}>
                    <Select
                      options={qualifications.map((value) => ({
                        value,
                        label: tv(`qualification.${value}`),
                      }))}
                    />
                  </Form.Item>
                  <Form.Item name={[row.name, 'year']} label={t('year')}>
                    <InputNumber min={1990} max={2100} controls={false} />
                  </Form.Item>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={ta('action.remove')}
                    onClick={() => remove(row.name)}
                  />
                </div>
              ))}
              <Button
                icon={<PlusOutlined />}
                onClick={() => add({ qualification: 'little-giant', year: null })}
              >
                {t('addQualification')}
              </Button>
            </fieldset>
          )}
        </Form.List>
      </Form>
    </Modal>
  );
}
