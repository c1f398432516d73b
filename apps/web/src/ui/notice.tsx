import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem.js';
import styles from './notice.module.css';

export type NoticeTone = 'green' | 'amber' | 'red' | 'neutral';

const signs: Record<NoticeTone, string> = { green: '✓', amber: '!', red: '×', neutral: 'i' };

interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
}

/** Says a state or an outcome by colour, sign and words together. */
export function Notice({ tone = 'neutral', title, children }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'red' ? 'alert' : 'status'}>
      <span className={styles.sign} aria-hidden>
        {signs[tone]}
      </span>
      <div className={styles.words}>
        {title ? <strong>{title}</strong> : null}
        {children ? <div>{children}</div> : null}
      </div>
    </div>
  );
}

/** A refusal of the server, with the code to quote where the fault is ours. */
export function ProblemNotice({ problem, children }: { problem: Problem | null; children?: ReactNode }) {
  const { t } = useTranslation();
  if (!problem) return null;
  return (
    <Notice tone="red" title={problem.message}>
      {problem.reference && problem.status >= 500
        ? t('problem.quote', { reference: problem.reference })
        : null}
      {children}
    </Notice>
  );
}
