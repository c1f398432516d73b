import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  markedItemsAddress,
  useImportItems,
  usePreviewItemsAgain,
  type ItemColumn,
  type ItemImportResult,
  type ItemPreview,
} from '../../../api/docking-items.js';
import { asProblem, type Problem } from '../../../api/problem.js';
import { serverLanguage } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { CountsList } from '../../import/counts-list.js';
import { FaultList } from '../../import/fault-list.js';
import styles from '../../import/import.module.css';
import { MappingTable } from '../../import/mapping-table.js';
import { PreviewTable } from '../../import/preview-table.js';

interface ItemMappingStepProps {
  preview: ItemPreview;
  onPreview: (preview: ItemPreview) => void;
  onAnotherFile: () => void;
  onImported: (result: ItemImportResult) => void;
}

const figures = ['rows', 'new', 'unchanged', 'wrong'] as const;

/** Which column holds what, and what the import would do; nothing is written before the confirmation. */
export function ItemMappingStep({ preview, onPreview, onAnotherFile, onImported }: ItemMappingStepProps) {
  const { t } = useTranslation('docking-items');
  const { t: to } = useTranslation('organisations');
  const conference = useThisConference();
  const again = usePreviewItemsAgain(conference.id);
  const run = useImportItems(conference.id);
  const [columns, setColumns] = useState<ItemColumn[]>(() =>
    preview.fields.flatMap(({ field, column }) => (column === null ? [] : [{ field, column }])),
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const labelOf = (field: string): string =>
    preview.fields.find((each) => each.field === field)?.label ?? field;
  const remap = (column: number, field: string | null): void => {
    const others = columns.filter((each) => each.column !== column && each.field !== field);
    const next = field === null ? others : [...others, { field: field as ItemColumn['field'], column }];
    setColumns(next);
    again.mutate(
      { uploadId: preview.uploadId, columns: next },
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
      { uploadId: preview.uploadId, columns },
      { onSuccess: onImported, onError: (error) => setProblem(asProblem(error)) },
    );
  const { counts } = preview;
  return (
    <>
      <h2>{to('upload.mapping.title')}</h2>
      <p>
        {to('upload.mapping.file', { name: preview.fileName })}{' '}
        <Button type="link" size="small" onClick={onAnotherFile}>
          {to('upload.mapping.another')}
        </Button>
      </p>
      <ProblemAlert problem={problem} />
      {preview.notes.map((note) => (
        <p key={note.code + note.detail} role="note">
          {note.detail}
        </p>
      ))}
      <MappingTable
        columns={preview.columns}
        options={preview.fields.map(({ field, label }) => ({ value: field, label }))}
        fieldOf={(column) => columns.find((each) => each.column === column)?.field ?? null}
        onChange={remap}
      />
      {preview.mappingFaults.map((fault) => (
        <p key={fault.field + fault.code} className={styles.cellFault} role="alert">
          {fault.detail}
        </p>
      ))}
      {counts ? (
        <>
          <CountsList
            figures={figures.map((figure) => ({
              label: t(`upload.counts.${figure}`),
              value: counts[figure],
              isWrong: figure === 'wrong',
            }))}
          />
          <FaultList
            faults={preview.faults.map((fault) => ({ ...fault, label: fault.field && labelOf(fault.field) }))}
            count={preview.faultCount}
            address={markedItemsAddress(conference.id, preview.uploadId, serverLanguage())}
          />
          <PreviewTable
            rows={preview.rows}
            mapped={columns
              .toSorted((a, b) => a.column - b.column)
              .map(({ field, column }) => ({ column, label: labelOf(field) }))}
          />
          <div className={styles.actions}>
            <Button
              type="primary"
              size="large"
              disabled={counts.wrong > 0 || counts.new === 0 || again.isPending}
              loading={run.isPending}
              onClick={confirm}
            >
              {run.isPending
                ? to('upload.mapping.importing')
                : counts.new > 0
                  ? t('upload.confirm', { count: counts.new })
                  : to('upload.mapping.nothing')}
            </Button>
          </div>
        </>
      ) : (
        <p>{to('upload.mapping.mapFirst')}</p>
      )}
    </>
  );
}
