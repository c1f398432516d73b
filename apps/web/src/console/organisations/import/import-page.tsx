import { Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../api/organisations.js';
import { PageHead } from '../../list/page-head.js';
import { useIsNarrow } from '../../list/use-is-narrow.js';
import { FileStep } from './file-step.js';
import styles from './import-page.module.css';
import { MappingStep } from './mapping-step.js';
import { ResultStep, type ImportCounts } from './result-step.js';
import { TemplateStep } from './template-step.js';

/** Template → file → mapping with preview → result; nothing is written before the confirmation. */
export default function ImportPage() {
  const { t } = useTranslation('organisations');
  const [step, setStep] = useState(0);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [counts, setCounts] = useState<ImportCounts | null>(null);

  const isNarrow = useIsNarrow();

  const names = ['template', 'file', 'mapping', 'result'] as const;
  return (
    <>
      <PageHead title={t('upload.title')} />
      <Steps
        className={styles.steps}
        current={step}
        onChange={step < 3 ? (to) => (to < step || (to === 1 && step === 0)) && setStep(to) : undefined}
        items={names.map((name, index) => ({
          // On a phone only the present step has room for its name.
          title:
            isNarrow && index !== step ? (
              <span className="visually-hidden">{t(`upload.steps.${name}`)}</span>
            ) : (
              t(`upload.steps.${name}`)
            ),
          disabled: index === 3 || (index === 2 && !preview),
        }))}
        responsive={false}
        size="small"
      />
      <div className={styles.card}>
        {step === 0 ? <TemplateStep onNext={() => setStep(1)} /> : null}
        {step === 1 ? (
          <FileStep
            onRead={(read) => {
              setPreview(read);
              setStep(2);
            }}
          />
        ) : null}
        {step === 2 && preview ? (
          <MappingStep
            preview={preview}
            onPreview={setPreview}
            onAnotherFile={() => setStep(1)}
            onImported={(result) => {
              setCounts(result);
              setStep(3);
            }}
          />
        ) : null}
        {step === 3 && counts ? (
          <ResultStep
            counts={counts}
            onAgain={() => {
              setPreview(null);
              setStep(1);
            }}
          />
        ) : null}
      </div>
    </>
  );
}
