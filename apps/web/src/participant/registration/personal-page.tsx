import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { usePersonalPage } from '../../api/personal-page.js';
import { dateTime } from '../../i18n/dates.js';
import { lazyPage } from '../../ui/lazy-page.js';
import { Notice } from '../../ui/notice.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import { CancelOwn } from './cancel-own.js';
import { ColleagueList } from './colleague-list.js';
import type { ConsentFirstProps } from './consent-first.js';
import type { LinkProps } from './link-props.js';
import { DockingLink } from './docking-link.js';
import { ManageOwn } from './manage-own.js';
import { NoTicket } from './no-ticket.js';
import { OwnSessions } from './own-sessions.js';
import { PersonalFrame } from './personal-frame.js';
import { StandingNotice } from './standing-notice.js';
import { TicketActions } from './ticket-actions.js';
import { TicketCard } from './ticket-card.js';

const ConsentFirst = lazyPage<ConsentFirstProps>(() => import('./consent-first.js'), ['public']);
const MeetingsLink = lazyPage<LinkProps>(
  () => import('../docking/meetings/meetings-link.js'),
  ['own-meetings'],
);
const SessionsLink = lazyPage<LinkProps>(
  () => import('../docking/sessions/sessions-link.js'),
  ['roundtables'],
);

/** What the link in the mail opens: the ticket, or where the registration stands. */
export function PersonalPage({ token }: LinkProps) {
  const { t } = useTranslation('participant');
  usePageTitle(t('title'));
  const { isNew = false, isChanged = false } = (useLocation().state ?? {}) as Arrival;
  const { data, error, isPending, refetch } = usePersonalPage({ token });
  if (isPending) return <PageSkeleton />;
  if (!data) return <NoTicket error={error} onRetry={() => void refetch()} />;
  const { view, asOf, isSaved } = data;
  if (view.needsConsent && !isSaved)
    return (
      <PersonalFrame>
        <ConsentFirst token={token} ticket={view} />
      </PersonalFrame>
    );
  return (
    <PersonalFrame>
      <h1 className="visually-hidden">{t('title')}</h1>
      {isSaved ? <Notice tone="amber">{t('savedCopy', { time: dateTime(asOf) })}</Notice> : null}
      {isChanged ? <Notice tone="green">{t('edit.saved')}</Notice> : null}
      <StandingNotice token={token} ticket={view} isNew={isNew} isSaved={isSaved} />
      <TicketCard ticket={view} />
      <OwnSessions ticket={view} />
      <TicketActions token={token} ticket={view} isSaved={isSaved} />
      {isSaved ? null : (
        <>
          <DockingLink token={token} ticket={view} />
          {view.state === 'confirmed' ? (
            <Suspense fallback={null}>
              <MeetingsLink token={token} />
            </Suspense>
          ) : null}
          {view.state === 'confirmed' ? (
            <Suspense fallback={null}>
              <SessionsLink token={token} />
            </Suspense>
          ) : null}
          <ManageOwn token={token} ticket={view} />
          <ColleagueList token={token} />
          {view.mayCancel ? <CancelOwn token={token} ticket={view} /> : null}
        </>
      )}
    </PersonalFrame>
  );
}

interface Arrival {
  isNew?: boolean;
  /** Comes from an edit that was taken. */
  isChanged?: boolean;
}
