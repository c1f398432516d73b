import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnDifference, useOwnText } from '../../api/own-agreement.js';
import { asProblem } from '../../api/problem.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ProblemNotice } from '../../ui/notice.js';
import { Skeleton } from '../../ui/skeleton.js';
import { TextDifference } from '../../ui/text-difference.js';
import styles from './agreement-page.module.css';
import type { AgreementProps } from './opened-agreement.js';

/** The text that counts, and what changed in it since this party confirmed. */
export function AgreementText({ token, view: { text, changedSince } }: AgreementProps) {
  const { t } = useTranslation('agreement-page');
  const file = useOwnText(token);
  if (!text)
    return (
      <Card className={styles.card}>
        <h2>{t('text.title')}</h2>
        <p className={styles.aside}>{t('text.none')}</p>
      </Card>
    );
  const { version, fileName, pages } = text;
  return (
    <Card className={styles.card}>
      <h2>{t('text.title')}</h2>
      <p className={styles.name}>{fileName}</p>
      <p className={styles.aside}>
        {[t('text.version', { version }), pages ? t('text.pages', { count: pages }) : null]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Button
        isWide
        isBusy={file.isPending}
        onClick={() => file.mutate(version, { onSuccess: (blob) => hand(blob, fileName) })}
      >
        {t('text.open', { version })}
      </Button>
      {file.isError ? <ProblemNotice problem={asProblem(file.error)} /> : null}
      {changedSince ? <Changes key={version} token={token} from={changedSince} to={version} /> : null}
    </Card>
  );
}

/** To the browser, which shows or keeps it. */
function hand(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function Changes({ token, from, to }: { token: string; from: number; to: number }) {
  const { t } = useTranslation('agreement-page');
  const [isOpen, setIsOpen] = useState(false);
  const difference = useOwnDifference(token, { from, to }, isOpen);
  return (
    <>
      <Button isWide aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t('text.showChanges', { from, to })}
      </Button>
      {isOpen && difference.isPending ? <Skeleton /> : null}
      {difference.isError ? <ProblemNotice problem={asProblem(difference.error)} /> : null}
      {isOpen && difference.data ? (
        <TextDifference
          label={t('text.changes')}
          pieces={difference.data.pieces}
          words={{
            added: t('text.added'),
            removed: t('text.removed'),
            same: t('text.same'),
            showAll: t('text.showAll'),
          }}
        />
      ) : null}
    </>
  );
}
