import { InboxOutlined } from '@ant-design/icons';
import { Progress, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '../../api/problem.js';
import { ProblemAlert } from '../form/problem-alert.js';
import styles from './import.module.css';

interface FileStepProps<Preview> {
  /** The mutation that uploads a file and answers with its preview. */
  read: {
    isPending: boolean;
    variables: File | undefined;
    mutate: (
      file: File,
      after: { onSuccess: (preview: Preview) => void; onError: (error: Error) => void },
    ) => void;
  };
  onRead: (preview: Preview) => void;
}

export function FileStep<Preview>({ read, onRead }: FileStepProps<Preview>) {
  const { t } = useTranslation('organisations');
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
          {t('upload.file.reading', { name: read.variables?.name })}
          <Progress percent={100} status="active" showInfo={false} aria-hidden />
        </div>
      ) : null}
    </>
  );
}
