import { Button, Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useMay, useMe } from '../../api/accounts.js';
import { useConferences, type ConferenceRow } from '../../api/conferences.js';
import { asProblem } from '../../api/problem.js';
import { clockTime, longDate } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { Skeleton } from '../../ui/skeleton.js';
import { LoadFailed } from '../list/load-failed.js';
import { PageHead } from '../list/page-head.js';
import { MailFault } from '../outreach/section/mail-fault.js';
import { StateTag } from '../list/state-tag.js';
import { OutgoingCard } from './outgoing-card.js';
import { TodoList } from './todo-list.js';
import styles from './today-page.module.css';

/** Today's work: what waits for somebody, then what is on and what comes. */
export default function TodayPage() {
  const { t } = useTranslation('conferences');
  const { data: me } = useMe();
  const may = useMay();
  const navigate = useNavigate();
  const list = useConferences({ limit: 200 });
  const conferences = list.data?.items ?? [];
  const now = Date.now();
  const live = conferences.filter(({ state }) => state === 'live');
  const upcoming = conferences
    .filter(({ state, endsAt }) => (state === 'published' || state === 'draft') && Date.parse(endsAt) >= now)
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));

  return (
    <>
      <PageHead
        title={t('today.hello', { name: me?.user.name ?? '' })}
        hint={longDate(new Date().toISOString())}
      />
      <MailFault />
      {list.isPending ? <Skeleton lines={8} /> : null}
      {list.isError ? (
        <LoadFailed problem={asProblem(list.error)} onRetry={() => void list.refetch()} />
      ) : null}
      {list.data ? (
        <div className={styles.columns}>
          <TodoList conferences={conferences} />
          <div className={styles.side}>
            {live.length > 0 ? (
              <section className={styles.card} aria-labelledby="live">
                <h2 id="live">{t('today.live')}</h2>
                {live.map((each) => (
                  <ConferenceLine key={each.id} conference={each} isLive />
                ))}
              </section>
            ) : null}
            <OutgoingCard />
            <section className={styles.card} aria-labelledby="upcoming">
              <h2 id="upcoming">{t('today.upcoming')}</h2>
              {upcoming.slice(0, 5).map((each) => (
                <ConferenceLine key={each.id} conference={each} />
              ))}
              {upcoming.length === 0 ? (
                <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('today.noUpcoming')}>
                  {may('conferences.schedule') ? (
                    <Button type="primary" onClick={() => navigate('/console/conferences/new')}>
                      {t('schedule')}
                    </Button>
                  ) : null}
                </Empty>
              ) : null}
            </section>
          </div>
        </div>
      ) : null}
    </>
  );
}

function ConferenceLine({ conference, isLive }: { conference: ConferenceRow; isLive?: boolean }) {
  const { t } = useTranslation('conferences');
  const oneOf = useOneOf();
  const may = useMay();
  const days = Math.ceil((Date.parse(conference.startsAt) - Date.now()) / 86_400_000);
  return (
    <div className={styles.line}>
      <div>
        <Link to={`/console/conferences/${conference.id}`}>
          {oneOf(conference.titleZh, conference.titleEn)}
        </Link>{' '}
        <StateTag of="conferenceState" state={conference.state} />
        <small>
          {longDate(conference.startsAt, conference.timeZone)}{' '}
          {clockTime(conference.startsAt, conference.timeZone)}
          {' · '}
          {t('placesLeft', { taken: conference.taken, capacity: conference.capacity })}
          {isLive ? '' : ` · ${days > 0 ? t('today.inDays', { count: days }) : t('today.isToday')}`}
        </small>
      </div>
      {isLive && may('check-in.scan', { conferenceId: conference.id, campaignId: conference.campaignId }) ? (
        <Link className={styles.action} to={`/check-in/${conference.id}`}>
          {t('today.checkIn')}
        </Link>
      ) : null}
    </div>
  );
}
