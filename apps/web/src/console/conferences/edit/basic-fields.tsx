import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCampaigns } from '../../../api/conferences.js';
import { useOneOf } from '../../../i18n/language.js';
import styles from './edit-page.module.css';

export function BasicFields() {
  const { t } = useTranslation('conferences');
  const oneOf = useOneOf();
  const campaigns = useCampaigns();
  return (
    <>
      <Form.Item name="titleZh" label={t('field.titleZh')} required>
        <Input />
      </Form.Item>
      <Form.Item name="titleEn" label={t('field.titleEn')}>
        <Input />
      </Form.Item>
      <Form.Item name="campaignId" label={t('field.campaign')} required>
        <Select
          options={(campaigns.data?.items ?? []).map((each) => ({
            value: each.id,
            label: oneOf(each.nameZh, each.nameEn),
          }))}
        />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="summaryZh" label={t('field.summaryZh')}>
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} />
        </Form.Item>
        <Form.Item name="summaryEn" label={t('field.summaryEn')}>
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} />
        </Form.Item>
      </div>
    </>
  );
}
