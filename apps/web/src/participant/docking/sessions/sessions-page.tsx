import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnDockingSessions } from '../../../api/own-docking-sessions.js';
import { useOneOf } from '../../../i18n/language.js';
import { ButtonLink } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { usePageTitle } from '../../../ui/page-title.js';
import { PageSkeleton } from '../../../ui/skeleton.js';
import type { LinkProps } from '../../registration/link-props.js';
import { NoTicket } from '../../registration/no-ticket.js';
import { PersonalFrame } from '../../registration/personal-frame.js';
import styles from '../meetings/meetings.module.css';
import { SessionCard } from './session-card.js';

/** Themed docking sessions: sign up, then choose a roundtable. */
export default function SessionsPage({ token }: LinkProps) {
  const { t } = useTranslation('roundtables');
  usePageTitle(t('title'));
  const { data, error, isPending, refetch } = useOwnDockingSessions(token);
  const [done, setDone] = useState<string | null>(null);
  const oneOf = useOneOf();
  if (isPending) return <PageSkeleton />;
  if (!data) return <NoTicket error={error} onRetry={() => void refetch()} />;
  return (
    <PersonalFrame>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p>{oneOf(data.titleZh, data.titleEn)}</p>
      </header>
      {done ? <Notice tone="green">{done}</Notice> : null}
      {data.isConfirmed ? null : <Notice tone="amber">{t('notConfirmed')}</Notice>}
      {data.sessions.length === 0 ? <p className={styles.aside}>{t('none')}</p> : null}
      <ul className={styles.list}>
        {data.sessions.map((session) => (
          <SessionCard
            key={session.id}
            {...{ token, session }}
            timeZone={data.timeZone}
            isConfirmed={data.isConfirmed}
            onDone={setDone}
          />
        ))}
      </ul>
      <ButtonLink look="quiet" to={`/r/${token}`}>
        {t('back')}
      </ButtonLink>
    </PersonalFrame>
  );
}
