import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { importTemplateAddress } from '../../../api/organisations.js';
import { serverLanguage } from '../../../i18n/language.js';
import { importFields } from './import-fields.js';
import styles from './import-page.module.css';

export function TemplateStep({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation('organisations');
  return (
    <>
      <h2>{t('upload.template.title')}</h2>
      <p>{t('upload.template.text')}</p>
      <h3>{t('upload.template.columns')}</h3>
      <p>{t('upload.template.onlyName')}</p>
      <ul className={styles.columns}>
        {importFields.map((field) => (
          <li key={field}>{t(`field.${field}`)}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button icon={<DownloadOutlined />} href={importTemplateAddress(serverLanguage())}>
          {t('upload.template.download')}
        </Button>
        <Button type="primary" onClick={onNext}>
          {t('upload.template.go')}
        </Button>
      </div>
    </>
  );
}
