import { useTranslation } from 'react-i18next';
import { usePublicConferences } from '../../api/public-conferences.js';
import { asProblem } from '../../api/problem.js';
import { Button } from '../../ui/button.js';
import { Cover } from '../../ui/cover.js';
import { ProblemNotice } from '../../ui/notice.js';
import { usePageTitle } from '../../ui/page-title.js';
import { Skeleton } from '../../ui/skeleton.js';
import { ConferenceCard } from './conference-card.js';
import styles from './conference-list.module.css';
import { CalendarLinks } from './programme/calendar-links.js';

export default function ConferenceListPage() {
  const { t } = useTranslation('public');
  usePageTitle(t('list.title'));
  return (
    <>
      <Cover over={t('list.over')} title={t('list.title')}>
        <p>{t('list.hint')}</p>
      </Cover>
      <div className={styles.lists}>
        <ConferenceList when="upcoming" />
        <CalendarLinks path="/api/v1/public/conferences.ics" />
        <ConferenceList when="past" />
      </div>
    </>
  );
}

function ConferenceList({ when }: { when: 'upcoming' | 'past' }) {
  const { t } = useTranslation(['public', 'app']);
  const list = usePublicConferences(when);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (when === 'past' && rows.length === 0 && !list.isError) return null;
  return (
    <section>
      <h2 className={styles.heading}>{t(`list.${when}`)}</h2>
      {list.isPending ? <Skeleton lines={6} /> : null}
      {list.isError ? (
        <ProblemNotice problem={asProblem(list.error)}>
          <Button onClick={() => void list.refetch()}>{t('app:action.retry')}</Button>
        </ProblemNotice>
      ) : null}
      {list.isSuccess && rows.length === 0 ? (
        <div className={styles.none}>
          <p className={styles.noneTitle}>{t('list.none')}</p>
          <p>{t('list.noneHint')}</p>
        </div>
      ) : null}
      <ul className={styles.cards}>
        {rows.map((row) => (
          <li key={row.slug}>
            <ConferenceCard conference={row} />
          </li>
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('app:action.loadMore')}
        </Button>
      ) : null}
    </section>
  );
}
