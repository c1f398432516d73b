import { Empty, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOutreachCalendar } from '../../../api/mailings.js';
import { asProblem } from '../../../api/problem.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { LoadFailed } from '../../list/load-failed.js';
import { PageHead } from '../../list/page-head.js';
import { useIsNarrow } from '../../list/use-is-narrow.js';
import { useUrlFilters } from '../../list/url-filters.js';
import { OutreachTabs } from '../section/outreach-tabs.js';
import { Agenda } from './calendar/agenda.js';
import styles from './calendar/calendar.module.css';
import { Month } from './calendar/month.js';

/** Everything that goes out for a conference, as a month and as a list. */
export default function CalendarPage() {
  const { t } = useTranslation('mailings');
  const { id } = useThisConference();
  const query = useOutreachCalendar(id);
  const isNarrow = useIsNarrow();
  const { filters, set } = useUrlFilters(['look'] as const);
  const look = filters.look ?? (isNarrow ? 'agenda' : 'month');
  return (
    <>
      <PageHead
        title={t('calendar.title')}
        hint={t('calendar.hint')}
        actions={
          <Segmented
            aria-label={t('calendar.look')}
            value={look}
            onChange={(value) => set({ look: value })}
            options={(['month', 'agenda'] as const).map((value) => ({
              value,
              label: t(`calendar.${value}`),
            }))}
          />
        }
      />
      <OutreachTabs />
      {query.isPending ? (
        <section className={styles.card}>
          <Skeleton lines={8} />
        </section>
      ) : null}
      {query.isError && !query.data ? (
        <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
      ) : null}
      {query.data?.items.length === 0 ? (
        <section className={styles.card}>
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={
              <>
                <strong>{t('calendar.empty')}</strong>
                <p>{t('calendar.emptyHint')}</p>
              </>
            }
          />
        </section>
      ) : null}
      {query.data && query.data.items.length > 0 ? (
        look === 'month' ? (
          <Month calendar={query.data} />
        ) : (
          <Agenda calendar={query.data} />
        )
      ) : null}
    </>
  );
}
