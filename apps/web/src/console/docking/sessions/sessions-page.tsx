import { Button, Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { downloadNotes, useDockingSessions, type DockingSession } from '../../../api/docking-sessions.js';
import { asProblem } from '../../../api/problem.js';
import { dateTimeRange } from '../../../i18n/dates.js';
import { serverLanguage, useOneOf } from '../../../i18n/language.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import { LoadFailed } from '../../list/load-failed.js';
import { PageHead } from '../../list/page-head.js';
import { Tag } from '../../list/state-tag.js';
import { Clashes } from './clashes.js';
import { Counts } from './counts.js';
import styles from './sessions.module.css';

/** Every docking session of the programme, counted; each leads to its people, tables and notes. */
export default function SessionsPage() {
  const { t } = useTranslation('docking-sessions');
  const conference = useThisConference();
  const told = useTold();
  const query = useDockingSessions(conference.id);
  const sessions = query.data?.sessions ?? [];
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        actions={
          sessions.length > 0 ? (
            <Button onClick={() => void downloadNotes(conference.id, serverLanguage()).catch(told.failed)}>
              {t('export')}
            </Button>
          ) : null
        }
      />
      {query.isPending ? <Skeleton lines={8} /> : null}
      {query.error && !query.data ? (
        <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
      ) : null}
      {query.data && sessions.length === 0 ? (
        <div className={styles.card}>
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={
              <>
                <strong>{t('none')}</strong>
                <p>{t('noneHint')}</p>
              </>
            }
          >
            <Link to={`/console/conferences/${conference.id}/programme`}>{t('toProgramme')}</Link>
          </Empty>
        </div>
      ) : null}
      <ul className={styles.list}>
        {sessions.map((session) => (
          <Session key={session.id} session={session} timeZone={conference.timeZone} />
        ))}
      </ul>
    </>
  );
}

function Session({ session, timeZone }: { session: DockingSession; timeZone: string }) {
  const oneOf = useOneOf();
  const { id } = useThisConference();
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h2>
          <Link to={`/console/conferences/${id}/docking-sessions/${session.id}`}>
            {oneOf(session.titleZh, session.titleEn)}
          </Link>
        </h2>
        <SessionTags session={session} />
      </div>
      <p className={styles.hint}>
        {[
          dateTimeRange(session.startsAt, session.endsAt, timeZone),
          oneOf(session.roomZh, session.roomEn),
          oneOf(session.themeZh, session.themeEn),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Counts session={session} />
      <Clashes session={session} />
    </li>
  );
}

export function SessionTags({ session }: { session: DockingSession }) {
  const { t } = useTranslation('docking-sessions');
  const oneOf = useOneOf();
  return (
    <span className={styles.tags}>
      {session.field ? <Tag tone="violet">{oneOf(session.field.nameZh, session.field.nameEn)}</Tag> : null}
      {session.isForMeetings ? <Tag tone="grey">{t('forMeetings')}</Tag> : null}
      {session.places === null ? <Tag tone="grey">{t('noSignUp')}</Tag> : null}
    </span>
  );
}
