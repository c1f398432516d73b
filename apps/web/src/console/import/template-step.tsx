import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './import.module.css';

interface TemplateStepProps {
  /** Names of the columns. */
  columns: readonly string[];
  needed: string;
  address: string;
  onNext: () => void;
}

export function TemplateStep({ columns, needed, address, onNext }: TemplateStepProps) {
  const { t } = useTranslation('organisations');
  return (
    <>
      <h2>{t('upload.template.title')}</h2>
      <p>{t('upload.template.text')}</p>
      <h3>{t('upload.template.columns')}</h3>
      <p>{needed}</p>
      <ul className={styles.columns}>
        {columns.map((column) => (
          <li key={column}>{column}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button icon={<DownloadOutlined />} href={address}>
          {t('upload.template.download')}
        </Button>
        <Button type="primary" onClick={onNext}>
          {t('upload.template.go')}
        </Button>
      </div>
    </>
  );
}
