import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useImportOrganisations,
  markedFileAddress,
  useOrganisationFacets,
  usePreviewAgain,
  type ImportMapping,
  type ImportPreview,
} from '../../../api/organisations.js';
import { asProblem, type Problem } from '../../../api/problem.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { FaultList } from '../../import/fault-list.js';
import styles from '../../import/import.module.css';
import { MappingTable } from '../../import/mapping-table.js';
import { PreviewTable } from '../../import/preview-table.js';
import { ImportCountsList } from './import-counts.js';
import { importFields, type ImportField } from './import-fields.js';
import type { ImportCounts } from './result-step.js';

const MOST_LIST_TAGS = 5;

interface MappingStepProps {
  preview: ImportPreview;
  onPreview: (preview: ImportPreview) => void;
  onAnotherFile: () => void;
  onImported: (counts: ImportCounts, tags: readonly string[]) => void;
}

export function MappingStep({ preview, onPreview, onAnotherFile, onImported }: MappingStepProps) {
  const { t } = useTranslation('organisations');
  const again = usePreviewAgain();
  const run = useImportOrganisations();
  const [mapping, setMapping] = useState<ImportMapping>(preview.mapping);
  const [tags, setTags] = useState<string[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { uploadId } = preview;

  const lookAgain = (wanted: { mapping: ImportMapping; tags: string[] }): void =>
    again.mutate(
      { uploadId, ...wanted },
      {
        onSuccess: (read) => {
          setProblem(null);
          onPreview(read);
        },
        onError: (error) => setProblem(asProblem(error)),
      },
    );
  const remap = (column: number, field: ImportField | null): void => {
    const next = { ...mapping };
    for (const each of importFields) if (next[each] === column || each === field) next[each] = null;
    if (field) next[field] = column;
    setMapping(next);
    lookAgain({ mapping: next, tags });
  };
  const retag = (next: string[]): void => {
    setTags(next);
    lookAgain({ mapping, tags: next });
  };

  const confirm = (): void =>
    run.mutate(
      { uploadId, mapping, tags },
      {
        onSuccess: ({ counts }) => onImported(counts, tags),
        onError: (error) => setProblem(asProblem(error)),
      },
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
      <MappingTable
        columns={preview.columns}
        options={options}
        fieldOf={(column) => importFields.find((each) => mapping[each] === column) ?? null}
        onChange={remap}
      />
      {preview.mappingFaults.map((fault) => (
        <p key={fault.field + fault.code} className={styles.cellFault} role="alert">
          {t(`field.${fault.field}`)}: {fault.detail}
        </p>
      ))}
      {counts ? (
        <>
          <ListTags tags={tags} onChange={retag} />
          <ImportCountsList counts={counts} />
          <FaultList
            faults={preview.faults.map((fault) => ({
              ...fault,
              label: fault.field && t(`field.${fault.field}`),
            }))}
            count={preview.faultCount}
            address={markedFileAddress(uploadId)}
          />
          <PreviewTable
            rows={preview.rows}
            mapped={importFields.flatMap((field) => {
              const column = preview.mapping[field];
              return column === null ? [] : [{ column, label: t(`field.${field}`) }];
            })}
          />
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

/** Tags for everything in the file: by them the list is found and invited afterwards. */
function ListTags({ tags, onChange }: { tags: string[]; onChange: (tags: string[]) => void }) {
  const { t } = useTranslation('organisations');
  const facets = useOrganisationFacets();
  return (
    <div className={styles.listTags}>
      <label htmlFor="list-tags">{t('upload.mapping.listTags')}</label>
      <Select<string[]>
        id="list-tags"
        mode="tags"
        style={{ width: '100%' }}
        maxCount={MOST_LIST_TAGS}
        value={tags}
        onChange={onChange}
        tokenSeparators={[',', '，', '、', ';', '；']}
        options={(facets.data?.tags ?? []).map((value) => ({ value, label: value }))}
        aria-describedby="list-tags-hint"
      />
      <p id="list-tags-hint">{t('upload.mapping.listTagsHint')}</p>
    </div>
  );
}
