import { Button, Result } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  itemTemplateAddress,
  markedItemsAddress,
  useImportItems,
  usePreviewItems,
  usePreviewItemsAgain,
  type ItemImportResult,
  type ItemPreview,
} from '../../../api/docking-items.js';
import { serverLanguage, useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { CountsList } from '../../import/counts-list.js';
import { FileStep } from '../../import/file-step.js';
import { ImportFrame } from '../../import/import-frame.js';
import { MappingStep } from '../../import/mapping-step.js';
import { TemplateStep } from '../../import/template-step.js';

const fields = [
  'kind',
  'organisation',
  'titleZh',
  'titleEn',
  'textZh',
  'textEn',
  'field',
  'cooperation',
  'budgetFrom',
  'budgetTo',
  'deadline',
  'maturity',
  'stage',
] as const;

/** A list of demands and achievements becomes items of this conference. */
export default function ItemsImportPage() {
  const { t } = useTranslation('docking-items');
  const { t: to } = useTranslation('organisations');
  const conference = useThisConference();
  const oneOf = useOneOf();
  const navigate = useNavigate();
  const read = usePreviewItems(conference.id);
  const again = usePreviewItemsAgain(conference.id);
  const run = useImportItems(conference.id);
  const [step, setStep] = useState(0);
  const [preview, setPreview] = useState<ItemPreview | null>(null);
  const [result, setResult] = useState<ItemImportResult | null>(null);
  return (
    <ImportFrame
      title={t('upload.title')}
      hint={oneOf(conference.titleZh, conference.titleEn)}
      step={step}
      onStep={setStep}
      hasPreview={!!preview}
    >
      {step === 0 ? (
        <TemplateStep
          columns={fields.map((field) => t(`field.${field}`))}
          needed={t('upload.needed')}
          address={itemTemplateAddress(conference.id, serverLanguage())}
          onNext={() => setStep(1)}
        />
      ) : null}
      {step === 1 ? (
        <FileStep<ItemPreview>
          read={read}
          onRead={(found) => {
            setPreview(found);
            setStep(2);
          }}
        />
      ) : null}
      {step === 2 && preview ? (
        <MappingStep
          preview={preview}
          again={again}
          run={run}
          markedAddress={markedItemsAddress(conference.id, preview.uploadId, serverLanguage())}
          countWords={{
            rows: t('upload.counts.rows'),
            new: t('upload.counts.new'),
            unchanged: t('upload.counts.unchanged'),
            wrong: t('upload.counts.wrong'),
          }}
          confirmWords={(count) => t('upload.confirm', { count })}
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
          title={to('upload.result.title')}
          subTitle={result.added === 0 ? to('upload.result.nothing') : undefined}
          extra={[
            <Button
              key="list"
              type="primary"
              onClick={() => navigate(`/console/conferences/${conference.id}/docking`)}
            >
              {t('upload.toList')}
            </Button>,
            <Button key="again" onClick={() => setStep(1)}>
              {to('upload.result.another')}
            </Button>,
          ]}
        >
          <CountsList
            figures={[
              { label: t('upload.counts.added'), value: result.added },
              { label: t('upload.counts.unchanged'), value: result.unchanged },
            ]}
          />
        </Result>
      ) : null}
    </ImportFrame>
  );
}
