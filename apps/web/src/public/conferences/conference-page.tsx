import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { asProblem } from '../../api/problem.js';
import { usePublicConference, type PublicConference } from '../../api/public-conferences.js';
import { useOneOf } from '../../i18n/language.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Cover } from '../../ui/cover.js';
import { Message } from '../../ui/message.js';
import { Notice } from '../../ui/notice.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import { Tag } from '../../ui/tag.js';
import styles from './conference-page.module.css';
import { publicState, toneOf } from './conference-state.js';
import { Facts } from './facts.js';
import { Places } from './places.js';
import { Programme } from './programme/programme.js';
import { RegistrationCall } from './registration-call.js';

export default function ConferencePage() {
  const { slug = '' } = useParams();
  const { data, error, isPending, refetch } = usePublicConference(slug);
  const oneOf = useOneOf();
  usePageTitle(data && oneOf(data.titleZh, data.titleEn));
  if (isPending) return <PageSkeleton />;
  if (!data) return <NoConference error={error} onRetry={() => void refetch()} />;
  return <Conference conference={data} />;
}

function Conference({ conference }: { conference: PublicConference }) {
  const { t } = useTranslation('public');
  const oneOf = useOneOf();
  const state = publicState(conference);
  const summary = oneOf(conference.summaryZh, conference.summaryEn);
  return (
    <article>
      <Cover
        over={oneOf(conference.campaignNameZh, conference.campaignNameEn)}
        title={oneOf(conference.titleZh, conference.titleEn)}
      >
        <div className={styles.tags}>
          <Tag tone={toneOf[state]}>{t(`phase.${state}`)}</Tag>
          {conference.isDemo ? <Tag>{t('conference.demo')}</Tag> : null}
        </div>
      </Cover>
      <div className={styles.columns}>
        <div className={styles.content}>
          <StateNotice conference={conference} />
          <Facts conference={conference} />
          {summary ? (
            <section>
              <h2>{t('conference.about')}</h2>
              <p className={styles.summary}>{summary}</p>
            </section>
          ) : null}
          <Programme conference={conference} />
          {state === 'open' || state === 'full' ? <Places places={conference.places} /> : null}
          <p className={styles.lost}>
            <Link to={`/c/${conference.slug}/catalogue`}>{t('conference.catalogue')}</Link>
          </p>
          <p className={styles.lost}>
            <Link to={`/c/${conference.slug}/link`}>{t('conference.lostLink')}</Link>
          </p>
        </div>
        <RegistrationCall conference={conference} />
      </div>
    </article>
  );
}

function StateNotice({ conference }: { conference: PublicConference }) {
  const { t } = useTranslation('public');
  const state = publicState(conference);
  if (state === 'cancelled')
    return (
      <Notice tone="red" title={t('conference.cancelled')}>
        {conference.cancelReason ? <p>{conference.cancelReason}</p> : null}
        <p>{t('conference.cancelledHint')}</p>
      </Notice>
    );
  if (state === 'over') return <Notice title={t('conference.over')}>{t('conference.overHint')}</Notice>;
  return null;
}

function NoConference({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation(['public', 'app']);
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
        <Button look="primary" onClick={onRetry}>
          {t('app:action.retry')}
        </Button>
      )}
    </Message>
  );
}
