import { Button, Select, Switch } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { useMay } from '../../../api/accounts.js';
import { useDockingFields } from '../../../api/docking-fields.js';
import {
  useDescribeSession,
  useDockingSession,
  type DockingSessionDetail,
  type SessionKey,
} from '../../../api/docking-sessions.js';
import { asProblem } from '../../../api/problem.js';
import { dateTimeRange } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import { LoadFailed } from '../../list/load-failed.js';
import { PageHead } from '../../list/page-head.js';
import { Clashes } from './clashes.js';
import { Counts } from './counts.js';
import { NoteLinkDialog } from './note-link-dialog.js';
import { PeopleSection } from './people-section.js';
import { RoundtablesSection } from './roundtables-section.js';
import styles from './sessions.module.css';

/** One docking session: what it is about, its roundtables with their notes, and who signed up. */
export default function SessionPage() {
  const { t } = useTranslation('docking-sessions');
  const { sessionId = '' } = useParams();
  const { id: conferenceId } = useThisConference();
  const path = { conferenceId, sessionId };
  const query = useDockingSession(path);
  if (query.data) return <Opened path={path} detail={query.data} />;
  return (
    <>
      <PageHead title={t('title')} />
      {query.error ? (
        <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </>
  );
}

function Opened({ path, detail }: { path: SessionKey; detail: DockingSessionDetail }) {
  const { t } = useTranslation('docking-sessions');
  const oneOf = useOneOf();
  const may = useMay();
  const { hash } = useLocation();
  const { campaignId, timeZone } = useThisConference();
  const isEditor = may('docking.edit', { conferenceId: path.conferenceId, campaignId });
  const [isLinking, setIsLinking] = useState(false);
  const { session, roundtables } = detail;
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
  return (
    <>
      <PageHead
        title={oneOf(session.titleZh, session.titleEn)}
        hint={[
          dateTimeRange(session.startsAt, session.endsAt, timeZone),
          oneOf(session.roomZh, session.roomEn),
          oneOf(session.themeZh, session.themeEn),
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <>
            <Link to={`/console/conferences/${path.conferenceId}/docking-sessions`}>{t('all')}</Link>
            {isEditor && roundtables.length > 0 ? (
              <Button onClick={() => setIsLinking(true)}>{t('link.makeAll')}</Button>
            ) : null}
          </>
        }
      />
      <div className={styles.page}>
        <section className={styles.card}>
          <Counts session={session} />
          <Clashes session={session} />
          <About path={path} detail={detail} isEditor={isEditor} />
        </section>
        <RoundtablesSection path={path} detail={detail} isEditor={isEditor} />
        <PeopleSection path={path} detail={detail} isEditor={isEditor} />
      </div>
      {isLinking ? (
        <NoteLinkDialog path={path} roundtable={null} onClose={() => setIsLinking(false)} />
      ) : null}
    </>
  );
}

export interface SectionProps {
  path: SessionKey;
  detail: DockingSessionDetail;
  isEditor: boolean;
}

/** In the tree of fields, and whether it is the place of the one-to-one meetings. */
function About({ path, detail: { session }, isEditor }: SectionProps) {
  const { t } = useTranslation('docking-sessions');
  const oneOf = useOneOf();
  const told = useTold();
  const fields = useDockingFields();
  const describe = useDescribeSession(path);
  const save = (changes: { fieldId?: string | null; isForMeetings?: boolean }): void =>
    describe.mutate(
      { fieldId: session.fieldId, isForMeetings: session.isForMeetings, ...changes },
      { onSuccess: () => told.done(t('saved')), onError: told.failed },
    );
  return (
    <div className={styles.about}>
      <label htmlFor="session-field">
        {t('field')}
        <Select
          id="session-field"
          className={styles.select}
          aria-label={t('field')}
          allowClear
          disabled={!isEditor || describe.isPending}
          placeholder={t('noField')}
          showSearch={{ optionFilterProp: 'label' }}
          value={session.fieldId}
          onChange={(fieldId: string | undefined) => save({ fieldId: fieldId ?? null })}
          options={(fields.data?.fields ?? [])
            .filter(({ isArchived, id }) => !isArchived || id === session.fieldId)
            .map(({ id, parentId, nameZh, nameEn }) => ({
              value: id,
              label: `${parentId ? '　' : ''}${oneOf(nameZh, nameEn)}`,
            }))}
        />
      </label>
      <span className={styles.switch}>
        <Switch
          aria-label={t('isForMeetings')}
          checked={session.isForMeetings}
          disabled={!isEditor}
          loading={describe.isPending}
          onChange={(isForMeetings) => save({ isForMeetings })}
        />
        {t('isForMeetings')}
      </span>
    </div>
  );
}
