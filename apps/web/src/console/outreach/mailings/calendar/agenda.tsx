import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CalendarEntry } from '../../../../api/mailings.js';
import { clockTime, dateTime, longDate } from '../../../../i18n/dates.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { Tag } from '../../../list/state-tag.js';
import { stateTones, useCountWords, useScheduleWords } from '../mailing-words.js';
import styles from './calendar.module.css';
import type { Calendar } from './month.js';
import { byDay, dayOf } from './month-days.js';

/** The same as a list, day by day, with what was skipped and why. */
export function Agenda({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation('mailings');
  const { timeZone } = calendar;
  const days = byDay(calendar.items, ({ dueAt }) => (dueAt ? dayOf(dueAt, timeZone) : ''));
  return (
    <div className={styles.agenda}>
      {[...days].map(([day, entries]) => (
        <section key={day} className={styles.card} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{day ? longDate(`${day}T12:00:00Z`, 'UTC') : t('calendar.noTime')}</h2>
          <ul className={styles.lines}>
            {entries.map((entry) => (
              <Line key={entry.id} entry={entry} timeZone={timeZone} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Line({ entry, timeZone }: { entry: CalendarEntry; timeZone: string }) {
  const { t } = useTranslation('mailings');
  const scheduleWords = useScheduleWords();
  const countWords = useCountWords();
  const { id } = useThisConference();
  const base = `/console/conferences/${id}/mailings`;
  return (
    <li>
      <span className={styles.clock}>{entry.dueAt ? clockTime(entry.dueAt, timeZone) : '—'}</span>
      <div>
        <Link to={entry.state === 'draft' ? `${base}/${entry.id}/edit` : `${base}/${entry.id}`}>
          {entry.name}
        </Link>{' '}
        <Tag tone={stateTones[entry.state]}>{t(`states.${entry.state}`)}</Tag>
        <small>
          {t(`purposes.${entry.purpose}`)} · {scheduleWords(entry.schedule, (iso) => dateTime(iso, timeZone))}
        </small>
        <small>
          {entry.state === 'draft' ? t('calendar.people', { count: entry.people }) : countWords(entry)}
          {entry.counts.skipped.map(
            ({ reason, count }) => ` · ${t(`detail.skipReasons.${reason}`)} ${count}`,
          )}
        </small>
      </div>
    </li>
  );
}
