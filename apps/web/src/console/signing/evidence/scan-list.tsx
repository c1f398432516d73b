import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  scanAddress,
  useRemoveScan,
  useSendEvidenceFile,
  type AgreementEvidence,
} from '../../../api/evidence.js';
import { asProblem } from '../../../api/problem.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';
import styles from './evidence.module.css';

/** Scans of what was signed on paper. Fewer pages than the text are asked about before they are taken. */
export function ScanList({ evidence, mayEdit }: { evidence: AgreementEvidence; mayEdit: boolean }) {
  const { t } = useTranslation('evidence');
  const { t: ta } = useTranslation();
  const told = useTold();
  const { agreementId, scans, seal } = evidence;
  const send = useSendEvidenceFile(agreementId);
  const remove = useRemoveScan(agreementId);
  const [short, setShort] = useState<File | null>(null);
  const id = useId();
  const take = (file: File, isWhole = false): void => {
    setShort(null);
    send.mutate(
      { file, isWhole },
      { onError: (error) => setShort(asProblem(error).code === 'evidence.scan-too-short' ? file : null) },
    );
  };
  return (
    <section className={styles.section}>
      <h2>{t('scans.title')}</h2>
      {scans.length === 0 ? <p className={styles.quiet}>{t('scans.none')}</p> : null}
      <ul className={styles.list}>
        {scans.map((scan) => (
          <li key={scan.id} className={styles.row}>
            <a href={scanAddress(agreementId, scan.id)}>{scan.fileName}</a>
            <span className={styles.quiet}>{t('scans.pages', { count: scan.pages })}</span>
            {mayEdit && !seal ? (
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={`${ta('action.remove')} ${scan.fileName}`}
                onClick={() => remove.mutate(scan.id, { onError: told.failed })}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {send.isError ? <ProblemAlert problem={asProblem(send.error)} /> : null}
      {mayEdit ? (
        <div className={styles.row}>
          {short ? <Button onClick={() => take(short, true)}>{t('scans.whole')}</Button> : null}
          <label htmlFor={id} className={styles.choose}>
            {send.isPending ? t('scans.checking') : t('scans.add')}
            <input
              id={id}
              type="file"
              accept="application/pdf,image/png,image/jpeg"
              className="visually-hidden"
              disabled={send.isPending}
              onChange={({ target }) => {
                const [file] = target.files ?? [];
                if (file) take(file);
                target.value = ''; // the same file can be chosen again
              }}
            />
          </label>
        </div>
      ) : null}
    </section>
  );
}
