import type { UseMutationResult } from '@tanstack/react-query';
import { Button, Result } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useOneOf } from '../../i18n/language.js';
import { useThisConference } from '../conferences/conference-context.js';
import { CountsList } from './counts-list.js';
import { FileStep } from './file-step.js';
import { ImportFrame } from './import-frame.js';
import { MappingStep, type ListColumns, type ListPreview } from './mapping-step.js';
import { TemplateStep } from './template-step.js';

interface ListResult {
  added: number;
  unchanged: number;
}

interface ListImportProps<Field extends string, Preview extends ListPreview<Field>> {
  words: {
    title: string;
    columns: readonly string[];
    needed: string;
    confirm: (count: number) => string;
    counts: Record<'rows' | 'new' | 'unchanged' | 'wrong' | 'added', string>;
    toList: string;
  };
  templateAddress: string;
  markedAddress: (uploadId: string) => string;
  /** Of the list that it goes into. */
  listAddress: string;
  read: UseMutationResult<Preview, Error, File>;
  again: UseMutationResult<Preview, Error, ListColumns<Field>>;
  run: UseMutationResult<ListResult, Error, ListColumns<Field>>;
}

/** A spreadsheet becomes rows of one of this conference's lists: template, file, columns and preview, result. */
export function ListImport<Field extends string, Preview extends ListPreview<Field>>({
  words,
  templateAddress,
  markedAddress,
  listAddress,
  read,
  again,
  run,
}: ListImportProps<Field, Preview>) {
  const { t } = useTranslation('organisations');
  const conference = useThisConference();
  const oneOf = useOneOf();
  const navigate = useNavigate();
  const [step, setStep] = useState(0);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [result, setResult] = useState<ListResult | null>(null);
  return (
    <ImportFrame
      title={words.title}
      hint={oneOf(conference.titleZh, conference.titleEn)}
      step={step}
      onStep={setStep}
      hasPreview={!!preview}
    >
      {step === 0 ? (
        <TemplateStep
          columns={words.columns}
          needed={words.needed}
          address={templateAddress}
          onNext={() => setStep(1)}
        />
      ) : null}
      {step === 1 ? (
        <FileStep<Preview>
          read={read}
          onRead={(found) => {
            setPreview(found);
            setStep(2);
          }}
        />
      ) : null}
      {step === 2 && preview ? (
        <MappingStep<Field, Preview, ListResult>
          preview={preview}
          again={again}
          run={run}
          markedAddress={markedAddress(preview.uploadId)}
          countWords={words.counts}
          confirmWords={words.confirm}
          onPreview={setPreview}
          onAnotherFile={() => setStep(1)}
          onImported={(done) => {
            setResult(done);
            setStep(3);
          }}
        />
      ) : null}
      {step === 3 && result ? (
        <Result
          status="success"
          title={t('upload.result.title')}
          subTitle={result.added === 0 ? t('upload.result.nothing') : undefined}
          extra={[
            <Button key="list" type="primary" onClick={() => navigate(listAddress)}>
              {words.toList}
            </Button>,
            <Button key="again" onClick={() => setStep(1)}>
              {t('upload.result.another')}
            </Button>,
          ]}
        >
          <CountsList
            figures={[
              { label: words.counts.added, value: result.added },
              { label: words.counts.unchanged, value: result.unchanged },
            ]}
          />
        </Result>
      ) : null}
    </ImportFrame>
  );
}
