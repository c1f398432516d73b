import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importTemplateAddress, usePreviewImport, type ImportPreview } from '../../../api/organisations.js';
import { serverLanguage } from '../../../i18n/language.js';
import { FileStep } from '../../import/file-step.js';
import { ImportFrame } from '../../import/import-frame.js';
import { TemplateStep } from '../../import/template-step.js';
import { importFields } from './import-fields.js';
import { MappingStep } from './mapping-step.js';
import { ResultStep, type ImportCounts } from './result-step.js';

export default function ImportPage() {
  const { t } = useTranslation('organisations');
  const read = usePreviewImport();
  const [step, setStep] = useState(0);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [result, setResult] = useState<{ counts: ImportCounts; tags: readonly string[] } | null>(null);

  return (
    <ImportFrame title={t('upload.title')} step={step} onStep={setStep} hasPreview={!!preview}>
      {step === 0 ? (
        <TemplateStep
          columns={importFields.map((field) => t(`field.${field}`))}
          needed={t('upload.template.onlyName')}
          address={importTemplateAddress(serverLanguage())}
          onNext={() => setStep(1)}
        />
      ) : null}
      {step === 1 ? (
        <FileStep<ImportPreview>
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
          onPreview={setPreview}
          onAnotherFile={() => setStep(1)}
          onImported={(counts, tags) => {
            setResult({ counts, tags });
            setStep(3);
          }}
        />
      ) : null}
      {step === 3 && result ? (
        <ResultStep
          {...result}
          onAgain={() => {
            setPreview(null);
            setStep(1);
          }}
        />
      ) : null}
    </ImportFrame>
  );
}
