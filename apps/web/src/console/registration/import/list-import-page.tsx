import { Button, Result } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  listTemplateAddress,
  usePreviewList,
  type ListPreview,
  type ListResult,
} from '../../../api/registration-import.js';
import { serverLanguage, useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { CountsList } from '../../import/counts-list.js';
import { FileStep } from '../../import/file-step.js';
import { ImportFrame } from '../../import/import-frame.js';
import { TemplateStep } from '../../import/template-step.js';
import { ListMappingStep } from './list-mapping-step.js';

const fields = ['name', 'organisation', 'title', 'mobile', 'email', 'participantType', 'language'] as const;
const figures = ['confirmed', 'waitlisted', 'pending'] as const;

/** A list of people becomes registrations of this conference. */
export default function ListImportPage() {
  const { t } = useTranslation('registration');
  const { t: to } = useTranslation('organisations');
  const { t: tv } = useTranslation('vocabulary');
  const conference = useThisConference();
  const oneOf = useOneOf();
  const navigate = useNavigate();
  const read = usePreviewList(conference.id);
  const [step, setStep] = useState(0);
  const [preview, setPreview] = useState<ListPreview | null>(null);
  const [result, setResult] = useState<ListResult | null>(null);

  return (
    <ImportFrame
      title={t('import.title')}
      hint={oneOf(conference.titleZh, conference.titleEn)}
      step={step}
      onStep={setStep}
      hasPreview={!!preview}
    >
      {step === 0 ? (
        <TemplateStep
          columns={[...fields.map((field) => t(`field.${field}`)), t('import.questions')]}
          needed={t('import.needed')}
          address={listTemplateAddress(conference.id, serverLanguage())}
          onNext={() => setStep(1)}
        />
      ) : null}
      {step === 1 ? (
        <FileStep<ListPreview>
          read={read}
          onRead={(found) => {
            setPreview(found);
            setStep(2);
          }}
        />
      ) : null}
      {step === 2 && preview ? (
        <ListMappingStep
          preview={preview}
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
          subTitle={figures.every((figure) => result[figure] === 0) ? to('upload.result.nothing') : undefined}
          extra={[
            <Button
              key="list"
              type="primary"
              onClick={() => navigate(`/console/conferences/${conference.id}/registrations?source=import`)}
            >
              {t('import.toList')}
            </Button>,
            <Button key="again" onClick={() => setStep(1)}>
              {to('upload.result.another')}
            </Button>,
          ]}
        >
          <CountsList
            figures={[
              ...figures.map((figure) => ({
                label: tv(`registrationState.${figure}`),
                value: result[figure],
              })),
              { label: t('import.counts.unchanged'), value: result.unchanged },
            ]}
          />
        </Result>
      ) : null}
    </ImportFrame>
  );
}
