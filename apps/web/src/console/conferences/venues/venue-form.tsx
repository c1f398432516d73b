import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveVenue, type Venue } from '../../../api/conferences.js';
import type { Problem } from '../../../api/problem.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { showInAntdForm } from '../../form/show-in-antd-form.js';
import { useTold } from '../../form/use-told.js';
import { OrganisationPicker } from '../../organisations/organisation-picker.js';
import { RoomFields } from './room-fields.js';
import styles from './venue-form.module.css';

type Values = Omit<Parameters<ReturnType<typeof useSaveVenue>['mutate']>[0], 'id' | 'version'>;

/** A venue and all its rooms. */
export function VenueForm({ venue, onClose }: { venue: Venue | undefined; onClose: () => void }) {
  const { t } = useTranslation('conferences');
  const { t: ta } = useTranslation();
  const [form] = Form.useForm<Values>();
  const save = useSaveVenue();
  const told = useTold();
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = (values: Values): void => {
    setProblem(null);
    save.mutate(
      { ...values, rooms: values.rooms ?? [], ...(venue ? { id: venue.id, version: venue.version } : {}) },
      {
        onSuccess: () => {
          told.done(t('venues.saved'));
          onClose();
        },
        onError: (error) => setProblem(showInAntdForm(form, error)),
      },
    );
  };

  return (
    <Modal
      open
      title={venue ? venue.nameZh : t('venues.add')}
      onCancel={onClose}
      onOk={form.submit}
      okText={ta('action.save')}
      confirmLoading={save.isPending}
      mask={{ closable: false }}
      width={720}
    >
      <ProblemAlert problem={problem} />
      <Form<Values> form={form} layout="vertical" onFinish={submit} initialValues={venue ?? { rooms: [] }}>
        <div className={styles.pair}>
          <Form.Item name="nameZh" label={t('venues.nameZh')} required>
            <Input autoFocus />
          </Form.Item>
          <Form.Item name="nameEn" label={t('venues.nameEn')}>
            <Input />
          </Form.Item>
          <Form.Item name="addressZh" label={t('venues.addressZh')}>
            <Input />
          </Form.Item>
          <Form.Item name="addressEn" label={t('venues.addressEn')}>
            <Input />
          </Form.Item>
        </div>
        <Form.Item name="organisationId" label={t('venues.organisation')}>
          <OrganisationPicker />
        </Form.Item>
        <Form.List name="rooms">
          {(rows, { add, remove }) => (
            <fieldset className={styles.rooms}>
              <legend>{t('venues.rooms')}</legend>
              {rows.map((row) => (
                <RoomFields key={row.key} row={row.name} onRemove={() => remove(row.name)} />
              ))}
              <Button icon={<PlusOutlined />} onClick={() => add({ nameZh: '' })}>
                {t('venues.addRoom')}
              </Button>
            </fieldset>
          )}
        </Form.List>
      </Form>
    </Modal>
  );
}
