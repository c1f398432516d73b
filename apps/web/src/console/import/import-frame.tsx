import { Steps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../list/page-head.js';
import { useIsNarrow } from '../list/use-is-narrow.js';
import styles from './import.module.css';

export const importSteps = ['template', 'file', 'mapping', 'result'] as const;

interface ImportFrameProps {
  title: string;
  hint?: string;
  step: number;
  onStep: (step: number) => void;
  hasPreview: boolean;
  children: ReactNode;
}

/** Template → file → mapping with preview → result; nothing is written before the confirmation. */
export function ImportFrame({ title, hint, step, onStep, hasPreview, children }: ImportFrameProps) {
  const { t } = useTranslation('organisations');
  const isNarrow = useIsNarrow();
  return (
    <>
      <PageHead title={title} hint={hint} />
      <Steps
        className={styles.steps}
        current={step}
        onChange={step < 3 ? (to) => (to < step || (to === 1 && step === 0)) && onStep(to) : undefined}
        items={importSteps.map((name, index) => ({
          // On a phone only the present step has room for its name.
          title:
            isNarrow && index !== step ? (
              <span className="visually-hidden">{t(`upload.steps.${name}`)}</span>
            ) : (
              t(`upload.steps.${name}`)
            ),
          disabled: index === 3 || (index === 2 && !hasPreview),
        }))}
        responsive={false}
        size="small"
      />
      <div className={styles.card}>{children}</div>
    </>
  );
}
