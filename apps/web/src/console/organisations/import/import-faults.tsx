import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { markedFileAddress, type ImportPreview } from '../../../api/organisations.js';
import styles from './import-page.module.css';

/** What is wrong, with row and column as the spreadsheet names them, and the marked file to correct. */
export function ImportFaults({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation('organisations');
  if (preview.faultCount === 0) return null;
  return (
    <>
      <h3>{t('upload.mapping.faults')}</h3>
      <Alert
        type="error"
        title={
          preview.faultCount > preview.faults.length
            ? t('upload.mapping.faultsShown', { total: preview.faultCount, shown: preview.faults.length })
            : t('upload.mapping.markedHint')
        }
        action={
          <Button icon={<DownloadOutlined />} href={markedFileAddress(preview.uploadId)}>
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
            {preview.faults.map((fault, index) => (
              <tr key={index}>
                <td>
                  {fault.letter ?? ''}
                  {fault.line}
                </td>
                <td>{fault.field ? t(`field.${fault.field}`) : '–'}</td>
                <td>{fault.detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
