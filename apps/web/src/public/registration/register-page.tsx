import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { asProblem } from '../../api/problem.js';
import { usePublicConference } from '../../api/public-conferences.js';
import { dateTimeRange } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Message } from '../../ui/message.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import { publicState } from '../conferences/conference-state.js';
import { RegistrationOfType } from './registration-of-type.js';
import styles from './register-page.module.css';

export default function RegisterPage() {
  const { slug = '' } = useParams();
  const { t } = useTranslation(['public', 'app']);
  const oneOf = useOneOf();
  const { data: conference, error, isPending, refetch } = usePublicConference(slug);
  usePageTitle(conference && `${t('register.title')} · ${oneOf(conference.titleZh, conference.titleEn)}`);
  if (isPending) return <PageSkeleton />;
  if (!conference) {
    const problem = asProblem(error);
    const isMissing = problem.status === 404;
    return (
      <Message
        title={isMissing ? t('conference.notFound') : t('app:problem.loadFailed')}
        hint={isMissing ? t('conference.notFoundHint') : problem.message}
      >
        {isMissing ? (
          <ButtonLink look="primary" to="/">
            {t('conference.all')}
          </ButtonLink>
        ) : (
          <Button look="primary" onClick={() => void refetch()}>
            {t('app:action.retry')}
          </Button>
        )}
      </Message>
    );
  }
  const state = publicState(conference);
  if (state !== 'open' && state !== 'full')
    return (
      <Message title={t('register.closedTitle')} hint={t(`phase.${state}`)}>
        <ButtonLink look="primary" to={`/c/${slug}`}>
          {t('register.back')}
        </ButtonLink>
      </Message>
    );
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('register.title')}</h1>
        <Link to={`/c/${slug}`}>{oneOf(conference.titleZh, conference.titleEn)}</Link>
        <p>{dateTimeRange(conference.startsAt, conference.endsAt, conference.timeZone)}</p>
        <p>{oneOf(conference.venueNameZh, conference.venueNameEn)}</p>
      </header>
      <RegistrationOfType conference={conference} />
    </div>
  );
}
