import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CalendarEntry, useOutreachCalendar } from '../../../../api/mailings.js';
import { clockTime, longDate, monthAndYear, weekday } from '../../../../i18n/dates.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { stateTones } from '../mailing-words.js';
import styles from './calendar.module.css';
import { byDay, dayOf, daysShown, monthsOn } from './month-days.js';

export type Calendar = NonNullable<ReturnType<typeof useOutreachCalendar>['data']>;

const WEEKDAYS = [
  '2024-01-01',
  '2024-01-02',
  '2024-01-03',
  '2024-01-04',
  '2024-01-05',
  '2024-01-06',
  '2024-01-07',
];

/** A month of mailings on the clocks of the conference; opens on the month of the next one. */
export function Month({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation('mailings');
  const { timeZone } = calendar;
  const today = dayOf(new Date().toISOString(), timeZone);
  const next = calendar.items.find(({ dueAt }) => dueAt !== null && Date.parse(dueAt) >= Date.now());
  const [month, setMonth] = useState(() => (next?.dueAt ? dayOf(next.dueAt, timeZone) : today).slice(0, 7));
  const days = byDay(
    calendar.items.filter(({ dueAt }) => dueAt !== null),
    ({ dueAt }) => dayOf(dueAt!, timeZone),
  );
  const conferenceDays = [dayOf(calendar.startsAt, timeZone), dayOf(calendar.endsAt, timeZone)];
  const title = monthAndYear(`${month}-15T12:00:00Z`, 'UTC');

  return (
    <section className={styles.card} aria-labelledby="month">
      <div className={styles.head}>
        <h2 id="month" aria-live="polite">
          {title}
        </h2>
        <div className={styles.turn}>
          <Button
            icon={<LeftOutlined />}
            aria-label={t('calendar.previous')}
            onClick={() => setMonth(monthsOn(month, -1))}
          />
          <Button onClick={() => setMonth(today.slice(0, 7))}>{t('calendar.today')}</Button>
          <Button
            icon={<RightOutlined />}
            aria-label={t('calendar.next')}
            onClick={() => setMonth(monthsOn(month, 1))}
          />
        </div>
      </div>
      <ol className={styles.month} aria-label={title}>
        {WEEKDAYS.map((day) => (
          <li key={day} className={styles.weekday} aria-hidden>
            {weekday(day)}
          </li>
        ))}
        {daysShown(month).map((day) => (
          <li
            key={day}
            className={styles.day}
            data-outside={!day.startsWith(month)}
            data-today={day === today}
          >
            <time dateTime={day} aria-label={longDate(`${day}T12:00:00Z`, 'UTC')}>
              {Number(day.slice(8))}
            </time>
            {day >= conferenceDays[0]! && day <= conferenceDays[1]! ? (
              <span className={styles.conference}>{t('calendar.conferenceDay')}</span>
            ) : null}
            {days.get(day)?.map((entry) => (
              <Entry key={entry.id} entry={entry} timeZone={timeZone} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry, timeZone }: { entry: CalendarEntry; timeZone: string }) {
  const { t } = useTranslation('mailings');
  const { id } = useThisConference();
  const base = `/console/conferences/${id}/mailings`;
  return (
    <Link
      className={styles.entry}
      data-tone={stateTones[entry.state]}
      to={entry.state === 'draft' ? `${base}/${entry.id}/edit` : `${base}/${entry.id}`}
      title={entry.name}
    >
      <strong>{clockTime(entry.dueAt!, timeZone)}</strong> {entry.name}
      <small>
        {t(`states.${entry.state}`)} · {t('calendar.people', { count: entry.people })}
      </small>
    </Link>
  );
}
