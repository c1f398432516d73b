import { InboxOutlined } from '@ant-design/icons';
import { Progress, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreviewImport, type ImportPreview } from '../../../api/organisations.js';
import { asProblem, type Problem } from '../../../api/problem.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import styles from './import-page.module.css';

export function FileStep({ onRead }: { onRead: (preview: ImportPreview) => void }) {
  const { t } = useTranslation('organisations');
  const read = usePreviewImport();
  const [problem, setProblem] = useState<Problem | null>(null);

  const take = (file: File): void => {
    setProblem(null);
    read.mutate(file, { onSuccess: onRead, onError: (error) => setProblem(asProblem(error)) });
  };

  return (
    <>
      <h2>{t('upload.file.title')}</h2>
      <p>{t('upload.file.nothingWritten')}</p>
      <ProblemAlert problem={problem} />
      <Upload.Dragger
        accept=".xlsx,.csv,.txt"
        multiple={false}
        showUploadList={false}
        disabled={read.isPending}
        beforeUpload={(file) => {
          take(file);
          return false;
        }}
      >
        <p style={{ fontSize: 40, color: 'var(--violet)' }}>
          <InboxOutlined aria-hidden />
        </p>
        <p>{t('upload.file.drop')}</p>
        <p style={{ color: 'var(--text-secondary)' }}>{t('upload.file.kinds')}</p>
      </Upload.Dragger>
      {read.isPending ? (
        <div className={styles.reading} role="status">
          {t('upload.file.reading', { name: read.variables.name })}
          <Progress percent={100} status="active" showInfo={false} aria-hidden />
        </div>
      ) : null}
    </>
  );
}
