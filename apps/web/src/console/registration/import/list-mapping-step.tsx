import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParticipantType } from '#contracts/vocabulary';
import { asProblem, type Problem } from '../../../api/problem.js';
import {
  markedListAddress,
  useImportList,
  usePreviewListAgain,
  type ListPreview,
  type ListResult,
  type ListSettings,
} from '../../../api/registration-import.js';
import { serverLanguage } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { CountsList } from '../../import/counts-list.js';
import { FaultList } from '../../import/fault-list.js';
import styles from '../../import/import.module.css';
import { MappingTable } from '../../import/mapping-table.js';
import { PreviewTable } from '../../import/preview-table.js';

interface ListMappingStepProps {
  preview: ListPreview;
  onPreview: (preview: ListPreview) => void;
  onAnotherFile: () => void;
  onImported: (result: ListResult) => void;
}

const figures = ['rows', 'new', 'unchanged', 'wrong'] as const;

export function ListMappingStep({ preview, onPreview, onAnotherFile, onImported }: ListMappingStepProps) {
  const { t } = useTranslation('registration');
  const { t: to } = useTranslation('organisations');
  const { t: tv } = useTranslation('vocabulary');
  const conference = useThisConference();
  const again = usePreviewListAgain(conference.id);
  const run = useImportList(conference.id);
  const [settings, setSettings] = useState<ListSettings>(() => ({
    participantType: preview.participantType,
    columns: preview.fields.flatMap(({ field, column }) => (column === null ? [] : [{ field, column }])),
  }));
  const [notify, setNotify] = useState(true);
  const [awaitsApproval, setAwaitsApproval] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const labelOf = (field: string): string =>
    preview.fields.find((each) => each.field === field)?.label ?? field;

  const change = (part: Partial<ListSettings>): void => {
    const next = { ...settings, ...part };
    setSettings(next);
    again.mutate(
      { uploadId: preview.uploadId, ...next },
      {
        onSuccess: (read) => {
          setProblem(null);
          onPreview(read);
        },
        onError: (error) => setProblem(asProblem(error)),
      },
    );
  };
  const remap = (column: number, field: string | null): void => {
    const others = settings.columns.filter((each) => each.column !== column && each.field !== field);
    change({ columns: field === null ? others : [...others, { field, column }] });
  };
  const confirm = (): void =>
    run.mutate(
      { uploadId: preview.uploadId, ...settings, notify, awaitsApproval },
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
        fieldOf={(column) => settings.columns.find((each) => each.column === column)?.field ?? null}
        onChange={remap}
      />
      {preview.mappingFaults.map((fault) => (
        <p key={fault.field + fault.code} className={styles.cellFault} role="alert">
          {fault.detail}
        </p>
      ))}
      <div className={styles.choices}>
        <span>
          {t('import.type')}{' '}
          <Select<ParticipantType>
            aria-label={t('import.type')}
            style={{ minWidth: 220 }}
            value={settings.participantType}
            onChange={(participantType) => change({ participantType })}
            options={conference.places.map(({ participantType }) => ({
              value: participantType,
              label: tv(`participantType.${participantType}`),
            }))}
          />
        </span>
        <Checkbox checked={notify} onChange={({ target }) => setNotify(target.checked)}>
          {t('import.notify')}
        </Checkbox>
        <Checkbox checked={awaitsApproval} onChange={({ target }) => setAwaitsApproval(target.checked)}>
          {t('import.awaitsApproval')}
        </Checkbox>
      </div>
      {counts ? (
        <>
          <CountsList
            figures={figures.map((figure) => ({
              label: t(`import.counts.${figure}`),
              value: counts[figure],
              isWrong: figure === 'wrong',
            }))}
          />
          <FaultList
            faults={preview.faults.map((fault) => ({ ...fault, label: fault.field && labelOf(fault.field) }))}
            count={preview.faultCount}
            address={markedListAddress(conference.id, preview.uploadId, serverLanguage())}
          />
          <PreviewTable
            rows={preview.rows}
            mapped={settings.columns
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
                  ? t('import.confirm', { count: counts.new })
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
