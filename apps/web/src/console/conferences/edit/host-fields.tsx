import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { hostParts } from '#contracts/vocabulary';
import { OrganisationPicker } from '../../organisations/organisation-picker.js';
import styles from './edit-page.module.css';

export function HostFields() {
  const { t } = useTranslation('conferences');
  const { t: tv } = useTranslation('vocabulary');
  const { t: ta } = useTranslation();
  return (
    <Form.List name="hosts">
      {(rows, { add, remove }) => (
        <>
          {rows.map((row) => (
            <div key={row.key} className={styles.host}>
              <Form.Item name={[row.name, 'part']}>
                <Select
                  aria-label={t('field.part')}
                  options={hostParts.map((value) => ({ value, label: tv(`hostPart.${value}`) }))}
                />
              </Form.Item>
              <Form.Item name={[row.name, 'organisationId']}>
                <OrganisationPicker aria-label={t('field.organisation')} />
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
            className={styles.add}
            icon={<PlusOutlined />}
            onClick={() => add({ part: 'co-organiser' })}
          >
            {t('editPage.addHost')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
