import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { usePersonalPage } from '../../api/personal-page.js';
import { dateTime } from '../../i18n/dates.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import { CancelColleague } from './cancel-colleague.js';
import type { WhoseProps } from './link-props.js';
import { ManageOwn } from './manage-own.js';
import { NoTicket } from './no-ticket.js';
import { OwnSessions } from './own-sessions.js';
import { PersonalFrame } from './personal-frame.js';
import styles from './self-service.module.css';
import { StandingNotice } from './standing-notice.js';
import { TicketActions } from './ticket-actions.js';
import { TicketCard } from './ticket-card.js';

/** The ticket of a colleague who left no address, and what can be done about it, for whoever looks after them. */
export default function ColleaguePage({ token, colleagueId }: Required<WhoseProps>) {
  const { t } = useTranslation('participant');
  const navigate = useNavigate();
  const { isChanged = false } = (useLocation().state ?? {}) as { isChanged?: boolean };
  const { data, error, isPending, refetch } = usePersonalPage({ token, colleagueId });
  const [isLeaving, setIsLeaving] = useState(false);
  usePageTitle(t('colleagues.page', { name: data?.view.name ?? '' }));
  if (isPending) return <PageSkeleton />;
  if (!data) return <NoTicket error={error} onRetry={() => void refetch()} />;
  const { view, asOf, isSaved } = data;
  const whose = { token, colleagueId };
  return (
    <PersonalFrame>
      <h1 className={styles.title}>{t('colleagues.page', { name: view.name })}</h1>
      {isSaved ? <Notice tone="amber">{t('savedCopy', { time: dateTime(asOf) })}</Notice> : null}
      {isChanged ? <Notice tone="green">{t('edit.saved')}</Notice> : null}
      <p className={styles.hint}>{t('colleagues.pageHint', { name: view.name })}</p>
      <StandingNotice {...whose} ticket={view} isNew={false} isSaved={isSaved} />
      <TicketCard ticket={view} />
      <OwnSessions ticket={view} title={t('sessions.titleOf')} />
      <TicketActions {...whose} ticket={view} isSaved={isSaved} />
      {isSaved ? null : <ManageOwn {...whose} ticket={view} />}
      {view.mayCancel && !isSaved ? (
        <Button look="danger" isWide onClick={() => setIsLeaving(true)}>
          {t('colleagues.cancelOne', { name: view.name })}
        </Button>
      ) : null}
      <ButtonLink isWide look="quiet" to={`/r/${token}`}>
        {t('back')}
      </ButtonLink>
      {isLeaving ? (
        <CancelColleague
          token={token}
          colleague={view}
          onClose={() => setIsLeaving(false)}
          onDone={() => void navigate(`/r/${token}`)}
        />
      ) : null}
    </PersonalFrame>
  );
}
