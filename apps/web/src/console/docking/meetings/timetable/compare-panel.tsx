import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useComparison,
  type Timetable,
  type TimetablePiece,
  type TimetableSummary,
} from '../../../../api/timetables.js';
import { clockTime, shortDate } from '../../../../i18n/dates.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { namesOf } from './meeting-words.js';
import styles from './timetable.module.css';

interface ComparePanelProps {
  version: Timetable;
  others: readonly TimetableSummary[];
}

/** What is different in this version, seen from another. */
export function ComparePanel({ version, others }: ComparePanelProps) {
  const { t } = useTranslation('timetable');
  const [otherId, setOtherId] = useState<string | null>(
    (others.find(({ state }) => state === 'published') ?? others[0])?.id ?? null,
  );
  const comparison = useComparison(version.id, version.version, otherId);
  const other = others.find(({ id }) => id === otherId);
  const place = usePlaceWords(version);
  const meetings = new Map(version.meetings.map((each) => [each.id, each]));
  const changes = comparison.data?.items ?? [];
  return (
    <section className={styles.panel} aria-label={t('compare.open')}>
      <Select
        aria-label={t('compare.with')}
        placeholder={t('compare.with')}
        value={otherId}
        onChange={setOtherId}
        options={others.map(({ id, number, state }) => ({
          value: id,
          label: `${t('version', { number })} · ${t(`state.${state}`)}`,
        }))}
      />
      {comparison.data && other ? (
        <>
          <p role="status">
            {changes.length > 0
              ? t('compare.title', { number: other.number, count: changes.length })
              : t('compare.none')}
          </p>
          <ul className={styles.unplaced} tabIndex={0}>
            {changes.map(({ meetingId, from, to }) => {
              const meeting = meetings.get(meetingId);
              return (
                <li key={meetingId}>
                  {meeting ? namesOf(meeting) : ''}
                  <span className={styles.reason}>
                    {place(from)} → {place(to)}
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function usePlaceWords(version: Timetable): (piece: TimetablePiece | null) => string {
  const { t } = useTranslation('timetable');
  const { timeZone } = useThisConference();
  return (piece) => {
    if (!piece) return t('compare.noPlace');
    const number = version.tables.find(({ id }) => id === piece.tableId)?.number ?? 0;
    const time = `${shortDate(piece.slot, timeZone)} ${clockTime(piece.slot, timeZone)}`;
    return `${time} ${t('grid.tableNumber', { number })}`;
  };
}
