import { Progress } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSendAgreementFile, type AgreementUpload } from '../../../api/agreement-files.js';
import { asProblem } from '../../../api/problem.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import styles from './drawer.module.css';

interface FileDropProps {
  agreementId: string;
  as: AgreementUpload;
  label: string;
  hint: string;
  accept: string;
}

/** Takes a file that is dropped or chosen, says how far it has come, and why it is refused. */
export function FileDrop({ agreementId, as, label, hint, accept }: FileDropProps) {
  const { t } = useTranslation('signing');
  const [isOver, setIsOver] = useState(false);
  const [percent, setPercent] = useState(0);
  const send = useSendAgreementFile(agreementId, as);
  const id = useId();
  const take = (file: File | undefined): void => {
    if (!file || send.isPending) return;
    setPercent(0);
    send.mutate({ file, onProgress: setPercent });
  };
  return (
    <div>
      <label
        htmlFor={id}
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <strong>{label}</strong>
        <span>{t('text.drop')}</span>
        <small>{hint}</small>
        <input
          id={id}
          type="file"
          className="visually-hidden"
          accept={accept}
          onChange={({ target }) => {
            take(target.files?.[0]);
            target.value = ''; // the same file can be chosen again
          }}
        />
      </label>
      <div role="status">
        {send.isPending ? (
          <>
            {percent < 100 ? t('text.sending', { percent }) : t('text.checking')}
            <Progress percent={percent} showInfo={false} aria-label={label} />
          </>
        ) : null}
      </div>
      {send.isError ? (
        <div style={{ marginTop: 12 }}>
          <ProblemAlert problem={asProblem(send.error)} />
        </div>
      ) : null}
    </div>
  );
}
