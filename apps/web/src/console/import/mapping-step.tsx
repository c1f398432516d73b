import type { UseMutationResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '../../api/problem.js';
import { ProblemAlert } from '../form/problem-alert.js';
import { CountsList } from './counts-list.js';
import { FaultList } from './fault-list.js';
import styles from './import.module.css';
import { MappingTable } from './mapping-table.js';
import { PreviewTable, type PreviewRow } from './preview-table.js';

/** A list that was read, as the server shows it. */
export interface ListPreview<Field extends string> {
  uploadId: string;
  fileName: string;
  columns: { index: number; letter: string; header: string; samples: string[] }[];
  fields: { field: Field; label: string; column: number | null }[];
  mappingFaults: { field: string; code: string; detail: string }[];
  counts: Record<'rows' | 'new' | 'unchanged' | 'wrong', number> | null;
  rows: PreviewRow[];
  faults: {
    line: number;
    column: number | null;
    letter: string | null;
    field: string | null;
    code: string;
    detail: string;
  }[];
  faultCount: number;
  notes: { code: string; detail: string }[];
}

export interface ListColumns<Field extends string> {
  uploadId: string;
  columns: { field: Field; column: number }[];
}

interface MappingStepProps<Field extends string, Preview extends ListPreview<Field>, Result> {
  preview: Preview;
  again: UseMutationResult<Preview, Error, ListColumns<Field>>;
  run: UseMutationResult<Result, Error, ListColumns<Field>>;
  /** Of the marked file. */
  markedAddress: string;
  countWords: Record<'rows' | 'new' | 'unchanged' | 'wrong', string>;
  confirmWords: (count: number) => string;
  onPreview: (preview: Preview) => void;
  onAnotherFile: () => void;
  onImported: (result: Result) => void;
}

const figures = ['rows', 'new', 'unchanged', 'wrong'] as const;

/** Which column holds what, and what the import would do; nothing is written before the confirmation. */
export function MappingStep<Field extends string, Preview extends ListPreview<Field>, Result>({
  preview,
  again,
  run,
  markedAddress,
  countWords,
  confirmWords,
  onPreview,
  onAnotherFile,
  onImported,
}: MappingStepProps<Field, Preview, Result>) {
  const { t } = useTranslation('organisations');
  const [columns, setColumns] = useState<ListColumns<Field>['columns']>(() =>
    preview.fields.flatMap(({ field, column }) => (column === null ? [] : [{ field, column }])),
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const { uploadId, counts } = preview;
  const labelOf = (field: string): string =>
    preview.fields.find((each) => each.field === field)?.label ?? field;
  const onError = (error: Error): void => setProblem(asProblem(error));
  const remap = (column: number, field: Field | null): void => {
    const others = columns.filter((each) => each.column !== column && each.field !== field);
    const next = field === null ? others : [...others, { field, column }];
    setColumns(next);
    const onSuccess = (read: Preview): void => {
      setProblem(null);
      onPreview(read);
    };
    again.mutate({ uploadId, columns: next }, { onSuccess, onError });
  };
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
      <MappingTable<Field>
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
              label: countWords[figure],
              value: counts[figure],
              isWrong: figure === 'wrong',
            }))}
          />
          <FaultList
            faults={preview.faults.map((fault) => ({ ...fault, label: fault.field && labelOf(fault.field) }))}
            count={preview.faultCount}
            address={markedAddress}
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
              onClick={() => run.mutate({ uploadId, columns }, { onSuccess: onImported, onError })}
            >
              {run.isPending
                ? t('upload.mapping.importing')
                : counts.new > 0
                  ? confirmWords(counts.new)
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
