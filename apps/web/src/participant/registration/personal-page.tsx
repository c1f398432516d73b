import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { usePersonalPage } from '../../api/personal-page.js';
import { asProblem } from '../../api/problem.js';
import { dateTime } from '../../i18n/dates.js';
import { Brand } from '../../ui/brand.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { LanguageSwitch } from '../../ui/language-switch.js';
import { Main } from '../../ui/main.js';
import { Message } from '../../ui/message.js';
import { Notice } from '../../ui/notice.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import { CancelOwn } from './cancel-own.js';
import styles from './personal-page.module.css';
import { StandingNotice } from './standing-notice.js';
import { TicketActions } from './ticket-actions.js';
import { TicketCard } from './ticket-card.js';

/** What the link in the mail opens: the ticket, or where the registration stands. */
export function PersonalPage({ token }: { token: string }) {
  const { t } = useTranslation('participant');
  usePageTitle(t('title'));
  const isNew = (useLocation().state as { isNew?: boolean } | null)?.isNew === true;
  const { data, error, isPending, refetch } = usePersonalPage(token);
  if (isPending) return <PageSkeleton />;
  if (!data) return <NoTicket error={error} onRetry={() => void refetch()} />;
  const { view, asOf, isSaved } = data;
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <Link to="/" className={styles.home}>
          <Brand />
        </Link>
        <LanguageSwitch />
      </header>
      <Main className={styles.main}>
        <h1 className="visually-hidden">{t('title')}</h1>
        {isSaved ? <Notice tone="amber">{t('savedCopy', { time: dateTime(asOf) })}</Notice> : null}
        <StandingNotice token={token} ticket={view} isNew={isNew} isSaved={isSaved} />
        <TicketCard ticket={view} />
        <TicketActions token={token} ticket={view} isSaved={isSaved} />
        {view.mayCancel && !isSaved ? <CancelOwn token={token} ticket={view} /> : null}
      </Main>
    </div>
  );
}

function NoTicket({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation(['participant', 'app']);
  const problem = asProblem(error);
  const isGone = problem.status === 410 || problem.status === 404 || problem.status === 422;
  return (
    <Message
      title={isGone ? t('linkGone') : problem.status === 0 ? t('noCopy') : t('app:problem.loadFailed')}
      hint={isGone ? t('linkGoneHint') : problem.message}
    >
      {isGone ? (
        <ButtonLink look="primary" to="/">
          {t('findConference')}
        </ButtonLink>
      ) : (
        <Button look="primary" onClick={onRetry}>
          {t('app:action.retry')}
        </Button>
      )}
      <LanguageSwitch />
    </Message>
  );
}
