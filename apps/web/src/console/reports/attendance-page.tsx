import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/accounts.js';
import { asProblem } from '../../api/problem.js';
import { useAttendance, type AttendanceFilter } from '../../api/reports.js';
import { dateTime } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { SectionSkeleton } from '../../ui/skeleton.js';
import { useThisConference } from '../conferences/conference-context.js';
import { LoadFailed } from '../list/load-failed.js';
import { PageHead } from '../list/page-head.js';
import { Tag } from '../list/state-tag.js';
import { useUrlFilters } from '../list/url-filters.js';
import { ArrivalsCard } from './arrivals-card.js';
import styles from './attendance-page.module.css';
import { AttendanceRows } from './attendance-rows.js';
import { BreakdownTable } from './breakdown-table.js';
import { DownloadDialog } from './download-dialog.js';
import { FigureCards } from './figure-cards.js';

export const filterNames = [
  'unit',
  'figure',
  'participantType',
  'qualification',
  'district',
  'minute',
  'q',
] as const;

/** The figures of one conference, each of them a link to its rows below. */
export default function AttendancePage() {
  const { t } = useTranslation('reports');
  const conference = useThisConference();
  const oneOf = useOneOf();
  const may = useMay();
  const query = useAttendance(conference.id);
  const { filters, set, clear, isFiltered } = useUrlFilters(filterNames);
  const [isDownloading, setDownloading] = useState(false);
  const rows = useRef<HTMLElement>(null);

  if (query.isPending) return <SectionSkeleton />;
  if (query.isError && !query.data)
    return <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;

  /** Shows the rows that one figure counts. */
  const show = (wanted: Partial<Record<(typeof filterNames)[number], string>>): void => {
    set({ ...Object.fromEntries(filterNames.map((name) => [name, null])), ...wanted });
    rows.current?.scrollIntoView({ block: 'start' });
  };
  const attendance = query.data;
  return (
    <>
      <PageHead
        title={t('title')}
        aside={
          <Tag tone={attendance.isFinal ? 'grey' : 'green'}>
            {t(attendance.isFinal ? 'final' : 'running')}
          </Tag>
        }
        hint={
          <>
            {oneOf(attendance.titleZh, attendance.titleEn)} ·{' '}
            {t('asOf', { when: dateTime(attendance.asOf, attendance.timeZone) })}
          </>
        }
        actions={
          may('reports.export', { conferenceId: conference.id, campaignId: conference.campaignId }) ? (
            <Button type="primary" icon={<DownloadOutlined />} onClick={() => setDownloading(true)}>
              {t('download.action')}
            </Button>
          ) : null
        }
      />
      <div className={styles.stack}>
        <FigureCards attendance={attendance} chosen={filters} onShow={show} />
        <ArrivalsCard attendance={attendance} onShow={show} />
        <div className={styles.breakdowns}>
          <div className={styles.stack}>
            <BreakdownTable by="participantType" rows={attendance.byParticipantType} onShow={show} />
            <BreakdownTable by="qualification" rows={attendance.byQualification} onShow={show} />
          </div>
          <BreakdownTable by="district" rows={attendance.byDistrict} onShow={show} />
        </div>
        <section ref={rows} className={styles.rows} aria-labelledby="attendance-rows">
          <AttendanceRows
            conferenceId={conference.id}
            timeZone={conference.timeZone}
            filters={filters}
            set={set}
            clear={clear}
            isFiltered={isFiltered}
          />
        </section>
      </div>
      {isDownloading ? (
        <DownloadDialog
          conferenceId={conference.id}
          filter={filters as AttendanceFilter}
          onClose={() => setDownloading(false)}
        />
      ) : null}
    </>
  );
}
