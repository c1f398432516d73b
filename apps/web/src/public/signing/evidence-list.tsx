import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSendEvidence, type OwnMilestone, type OwnMilestones } from '../../api/milestone-page.js';
import { asProblem } from '../../api/problem.js';
import { Button } from '../../ui/button.js';
import { Notice, ProblemNotice } from '../../ui/notice.js';
import styles from './milestones.module.css';
import { useReporter } from './reporter.js';

interface EvidenceListProps {
  token: string;
  view: OwnMilestones;
  milestone: OwnMilestone;
  title: string;
  mayReport: boolean;
}

/** Files that show it; each is sent as soon as it is chosen. */
export function EvidenceList({ token, view, milestone, title, mayReport }: EvidenceListProps) {
  const { t } = useTranslation('milestone-page');
  const input = useRef<HTMLInputElement>(null);
  const send = useSendEvidence(token, milestone.id);
  const [name] = useReporter(view.contactName);
  if (!mayReport && milestone.files.length === 0) return null;
  return (
    <div className={styles.evidence}>
      <h4>{t('evidence.title')}</h4>
      <ul>
        {milestone.files.map((file) => (
          <li key={file.id}>{file.fileName}</li>
        ))}
      </ul>
      {mayReport ? (
        <>
          <p className={styles.hint}>{t('evidence.hint')}</p>
          <ProblemNotice problem={send.error ? asProblem(send.error) : null} />
          {send.isSuccess ? <Notice tone="green">{t('evidence.sent')}</Notice> : null}
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t('evidence.add', { title })}
            onChange={({ target }) => {
              const file = target.files?.[0];
              target.value = '';
              if (file) send.mutate({ file, name });
            }}
          />
          <Button
            isWide
            isBusy={send.isPending}
            aria-label={t('evidence.add', { title })}
            onClick={() => input.current?.click()}
          >
            {t('evidence.addShort')}
          </Button>
        </>
      ) : null}
    </div>
  );
}
