import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMailing, type Mailing } from '../../../../api/mailings.js';
import { asProblem } from '../../../../api/problem.js';
import { dateTime } from '../../../../i18n/dates.js';
import { SectionSkeleton } from '../../../../ui/skeleton.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { LoadFailed } from '../../../list/load-failed.js';
import { PageHead } from '../../../list/page-head.js';
import { Tag } from '../../../list/state-tag.js';
import { stateTones, useScheduleWords } from '../mailing-words.js';
import styles from './detail.module.css';
import { FunnelCard } from './funnel-card.js';
import { MailingActions } from './mailing-actions.js';
import { PeopleCard } from './people-card.js';
import { ProgressCard } from './progress-card.js';

/** How one mailing stands: how far it is, what came of it, and each person. */
export default function DetailPage() {
  const conference = useThisConference();
  const { mailingId = '' } = useParams();
  const query = useMailing(conference.id, mailingId);
  if (query.isPending) return <SectionSkeleton />;
  if (query.isError && !query.data)
    return <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  return <Detail mailing={query.data} />;
}

function Detail({ mailing }: { mailing: Mailing }) {
  const { t } = useTranslation('mailings');
  const { timeZone } = useThisConference();
  const scheduleWords = useScheduleWords();
  const when = (iso: string): string => dateTime(iso, timeZone);
  const isGone = mailing.state === 'stopped' && mailing.latestAt === null;
  const { funnel } = mailing;
  return (
    <>
      <PageHead
        title={mailing.name}
        aside={
          <>
            <Tag tone={stateTones[mailing.state]}>{t(`states.${mailing.state}`)}</Tag>{' '}
            <Tag>{t(`purposes.${mailing.purpose}`)}</Tag>
          </>
        }
        hint={
          <>
            <Link to={`/console/conferences/${mailing.conferenceId}/mailings`}>{t('title')}</Link>
            {' · '}
            {scheduleWords(mailing.schedule, when)}
          </>
        }
        actions={<MailingActions mailing={mailing} />}
      />
      {isGone ? (
        <Alert type="warning" showIcon title={t('detail.sessionGone')} className={styles.alert} />
      ) : null}
      <div className={styles.stack}>
        <div className={styles.columns}>
          <ProgressCard mailing={mailing} />
          <FunnelCard funnel={funnel} />
        </div>
        <PeopleCard mailing={mailing} />
      </div>
    </>
  );
}
