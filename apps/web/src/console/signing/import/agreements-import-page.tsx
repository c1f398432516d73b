import { Button, Result } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  agreementTemplateAddress,
  markedAgreementsAddress,
  useImportAgreements,
  usePreviewAgreements,
  usePreviewAgreementsAgain,
  type AgreementImportResult,
  type AgreementPreview,
} from '../../../api/agreements-import.js';
import { serverLanguage, useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { CountsList } from '../../import/counts-list.js';
import { FileStep } from '../../import/file-step.js';
import { ImportFrame } from '../../import/import-frame.js';
import { MappingStep } from '../../import/mapping-step.js';
import { TemplateStep } from '../../import/template-step.js';

/** A list becomes agreements of this conference. */
export default function AgreementsImportPage() {
  const { t } = useTranslation('agreements-import');
  const { t: to } = useTranslation('organisations');
  const conference = useThisConference();
  const oneOf = useOneOf();
  const navigate = useNavigate();
  const read = usePreviewAgreements(conference.id);
  const again = usePreviewAgreementsAgain(conference.id);
  const run = useImportAgreements(conference.id);
  const [step, setStep] = useState(0);
  const [preview, setPreview] = useState<AgreementPreview | null>(null);
  const [result, setResult] = useState<AgreementImportResult | null>(null);
  return (
    <ImportFrame
      title={t('title')}
      hint={oneOf(conference.titleZh, conference.titleEn)}
      step={step}
      onStep={setStep}
      hasPreview={!!preview}
    >
      {step === 0 ? (
        <TemplateStep
          columns={Object.values(t('columns', { returnObjects: true }))}
          needed={t('needed')}
          address={agreementTemplateAddress(conference.id, serverLanguage())}
          onNext={() => setStep(1)}
        />
      ) : null}
      {step === 1 ? (
        <FileStep<AgreementPreview>
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
          markedAddress={markedAgreementsAddress(conference.id, preview.uploadId, serverLanguage())}
          countWords={{
            rows: t('counts.rows'),
            new: t('counts.new'),
            unchanged: t('counts.unchanged'),
            wrong: t('counts.wrong'),
          }}
          confirmWords={(count) => t('confirm', { count })}
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
              onClick={() => navigate(`/console/conferences/${conference.id}/signing/agreements`)}
            >
              {t('toList')}
            </Button>,
            <Button key="again" onClick={() => setStep(1)}>
              {to('upload.result.another')}
            </Button>,
          ]}
        >
          <CountsList
            figures={[
              { label: t('counts.added'), value: result.added },
              { label: t('counts.unchanged'), value: result.unchanged },
            ]}
          />
        </Result>
      ) : null}
    </ImportFrame>
  );
}
