import { DownloadOutlined } from '@ant-design/icons';
import { Button, Checkbox, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { defaultColumns, exportColumns, type ExportColumn } from '#contracts/reports/attendance-columns';
import { useMay } from '../../api/accounts.js';
import { attendanceFileAddress, useAttendanceRows, type AttendanceFilter } from '../../api/reports.js';
import { serverLanguage } from '../../i18n/language.js';
import { useThisConference } from '../conferences/conference-context.js';
import styles from './download-dialog.module.css';

interface DownloadDialogProps {
  conferenceId: string;
  filter: AttendanceFilter;
  onClose: () => void;
}

/** Format, language and columns of the file; the browser fetches it as a stream. */
export function DownloadDialog({ conferenceId, filter, onClose }: DownloadDialogProps) {
  const { t } = useTranslation('reports');
  const { t: ta } = useTranslation();
  const may = useMay();
  const { campaignId } = useThisConference();
  const count = useAttendanceRows(conferenceId, { ...filter, limit: 1 });
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const [language, setLanguage] = useState(serverLanguage());
  const [columns, setColumns] = useState<ExportColumn[]>([...defaultColumns]);
  const [isMasked, setMasked] = useState(false);
  const address = attendanceFileAddress(conferenceId, format, {
    ...(filter as Record<string, string>),
    language,
    columns: exportColumns.filter((each) => columns.includes(each)).join(','),
    masked: isMasked ? 'true' : undefined,
  });

  return (
    <Modal
      open
      width={640}
      title={t('download.title')}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {ta('action.cancel')}
        </Button>,
        <Button
          key="download"
          type="primary"
          icon={<DownloadOutlined />}
          href={columns.length > 0 ? address : undefined}
          disabled={columns.length === 0}
          onClick={onClose}
        >
          {t('download.submit')}
        </Button>,
      ]}
    >
      <p>{t('download.hint', { persons: count.data?.persons ?? '…' })}</p>
      <fieldset className={styles.field}>
        <legend>{t('download.format')}</legend>
        <Radio.Group
          value={format}
          onChange={(event) => setFormat(event.target.value as 'xlsx' | 'csv')}
          options={[
            { value: 'xlsx', label: t('download.xlsx') },
            { value: 'csv', label: t('download.csv') },
          ]}
        />
      </fieldset>
      <fieldset className={styles.field}>
        <legend>{t('download.language')}</legend>
        <Radio.Group
          value={language}
          onChange={(event) => setLanguage(event.target.value as 'zh' | 'en')}
          options={[
            { value: 'zh', label: t('download.zh') },
            { value: 'en', label: t('download.en') },
          ]}
        />
      </fieldset>
      <fieldset className={styles.field}>
        <legend>{t('download.columns')}</legend>
        <Checkbox
          checked={columns.length === exportColumns.length}
          indeterminate={columns.length > 0 && columns.length < exportColumns.length}
          onChange={(event) => setColumns(event.target.checked ? [...exportColumns] : [])}
        >
          {t('download.allColumns')}
        </Checkbox>
        <Checkbox.Group
          className={styles.columns}
          value={columns}
          onChange={(chosen) => setColumns(chosen as ExportColumn[])}
          options={exportColumns.map((value) => ({ value, label: t(`column.${value}`) }))}
        />
      </fieldset>
      {may('personal-data.read', { conferenceId, campaignId }) ? (
        <Checkbox checked={isMasked} onChange={(event) => setMasked(event.target.checked)}>
          {t('download.masked')}
        </Checkbox>
      ) : null}
    </Modal>
  );
}
