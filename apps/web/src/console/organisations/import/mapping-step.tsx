import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useImportOrganisations,
  usePreviewAgain,
  type ImportMapping,
  type ImportPreview,
} from '../../../api/organisations.js';
import { asProblem, type Problem } from '../../../api/problem.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { ImportCountsList } from './import-counts.js';
import { importFields, type ImportField } from './import-fields.js';
import { ImportFaults } from './import-faults.js';
import styles from './import-page.module.css';
import { PreviewTable } from './preview-table.js';
import type { ImportCounts } from './result-step.js';

interface MappingStepProps {
  preview: ImportPreview;
  onPreview: (preview: ImportPreview) => void;
  onAnotherFile: () => void;
  onImported: (counts: ImportCounts) => void;
}

export function MappingStep({ preview, onPreview, onAnotherFile, onImported }: MappingStepProps) {
  const { t } = useTranslation('organisations');
  const again = usePreviewAgain();
  const run = useImportOrganisations();
  const [mapping, setMapping] = useState<ImportMapping>(preview.mapping);
  const [problem, setProblem] = useState<Problem | null>(null);

  const remap = (column: number, field: ImportField | null): void => {
    const next = { ...mapping };
    for (const each of importFields) if (next[each] === column || each === field) next[each] = null;
    if (field) next[field] = column;
    setMapping(next);
    again.mutate(
      { uploadId: preview.uploadId, mapping: next },
      {
        onSuccess: (read) => {
          setProblem(null);
          onPreview(read);
        },
        onError: (error) => setProblem(asProblem(error)),
      },
    );
  };

  const confirm = (): void =>
    run.mutate(
      { uploadId: preview.uploadId, mapping },
      { onSuccess: ({ counts }) => onImported(counts), onError: (error) => setProblem(asProblem(error)) },
    );

  const { counts } = preview;
  const toWrite = counts ? counts.new + counts.changed : 0;
  const hasWork = !!counts && (toWrite > 0 || counts.newRepresentatives + counts.changedRepresentatives > 0);
  const options = importFields.map((field) => ({ value: field, label: t(`field.${field}`) }));

  return (
    <>
      <h2>{t('upload.mapping.title')}</h2>
      <p>
        {t('upload.mapping.file', { name: preview.fileName })}{' '}
        <Button type="link" size="small" onClick={onAnotherFile}>
          {t('upload.mapping.another')}
        </Button>
      </p>
      <ProblemAlert problem={problem} />
      {preview.notes.map((note) => (
        <p key={note.code + note.detail} role="note">
          {note.detail}
        </p>
      ))}
      <div className={styles.scroll} role="region" aria-label={t('upload.steps.mapping')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('upload.mapping.column')}</th>
              <th scope="col">{t('upload.mapping.samples')}</th>
              <th scope="col">{t('upload.mapping.becomes')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.columns.map((column) => {
              const field = importFields.find((each) => mapping[each] === column.index) ?? null;
              return (
                <tr key={column.index}>
                  <td>
                    <strong>{column.letter}</strong> {column.header}
                  </td>
                  <td className={styles.samples}>{column.samples.slice(0, 2).join(' · ')}</td>
                  <td>
                    <Select
                      style={{ width: 200 }}
                      aria-label={`${t('upload.mapping.becomes')}: ${column.letter} ${column.header}`}
                      value={field}
                      placeholder={t('upload.mapping.ignore')}
                      allowClear
                      onChange={(chosen: ImportField | undefined) => remap(column.index, chosen ?? null)}
                      options={options}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {preview.mappingFaults.map((fault) => (
        <p key={fault.field + fault.code} className={styles.cellFault} role="alert">
          {t(`field.${fault.field}`)}: {fault.detail}
        </p>
      ))}
      {counts ? (
        <>
          <ImportCountsList counts={counts} />
          <ImportFaults preview={preview} />
          <PreviewTable preview={preview} />
          <div className={styles.actions}>
            <Button
              type="primary"
              size="large"
              disabled={counts.wrong > 0 || !hasWork || again.isPending}
              loading={run.isPending}
              onClick={confirm}
            >
              {run.isPending
                ? t('upload.mapping.importing')
                : hasWork
                  ? t('upload.mapping.confirm', { count: toWrite })
                  : t('upload.mapping.nothing')}
            </Button>
          </div>
        </>
      ) : (
        <p>{t('upload.mapping.mapFirst')}</p>
      )}
    </>
  );
}
