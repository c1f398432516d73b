import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './import.module.css';

interface FaultListProps {
  faults: readonly { line: number; letter: string | null; label: string | null; detail: string }[];
  /** Of all, shown or not. */
  count: number;
  /** Of the marked file. */
  address: string;
}

/** What is wrong, with row and column as the spreadsheet names them, and the marked file to correct. */
export function FaultList({ faults, count, address }: FaultListProps) {
  const { t } = useTranslation('organisations');
  if (count === 0) return null;
  return (
    <>
      <h3>{t('upload.mapping.faults')}</h3>
      <Alert
        type="error"
        title={
          count > faults.length
            ? t('upload.mapping.faultsShown', { total: count, shown: faults.length })
            : t('upload.mapping.markedHint')
        }
        action={
          <Button icon={<DownloadOutlined />} href={address}>
            {t('upload.mapping.marked')}
          </Button>
        }
        style={{ marginBottom: 8 }}
      />
      <div className={styles.scroll} role="region" aria-label={t('upload.mapping.faults')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('upload.mapping.place')}</th>
              <th scope="col">{t('upload.mapping.column')}</th>
              <th scope="col">{t('upload.mapping.fault')}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map((fault, index) => (
              <tr key={index}>
                <td>
                  {fault.letter ?? ''}
                  {fault.line}
                </td>
                <td>{fault.label ?? '–'}</td>
                <td>{fault.detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
