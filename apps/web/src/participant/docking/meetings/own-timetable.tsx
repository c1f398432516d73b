import { useTranslation } from 'react-i18next';
import type { OwnMeetings } from '../../../api/own-meetings.js';
import { clockTime, longDate } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { Icon } from '../../../ui/icon.js';
import type { LinkProps } from '../../registration/link-props.js';
import { MeetingCard } from './meeting-card.js';
import styles from './own-timetable.module.css';
import { useMinute } from './use-minute.js';

interface OwnTimetableProps extends LinkProps {
  own: OwnMeetings;
  onDone: (words: string) => void;
}

type Line = OwnMeetings['timetable'][number];

/** The person's own day, slot by slot: where to be, whom with, and when nothing is on. */
export function OwnTimetable({ token, own, onDone }: OwnTimetableProps) {
  const { t } = useTranslation('own-meetings');
  const now = useMinute();
  const days = [...new Set(own.timetable.map(({ startsAt }) => longDate(startsAt, own.timeZone)))];
  const next = own.timetable.find(({ endsAt }) => endsAt > now);
  const isPause = next !== undefined && next.startsAt > now && next !== own.timetable[0];
  return (
    <section className={styles.timetable} aria-labelledby="timetable">
      <h2 id="timetable">{t('timetable.title')}</h2>
      {days.map((day) => (
        <div key={day} className={styles.day}>
          <h3>{day}</h3>
          <ol className={styles.lines}>
            {own.timetable
              .filter(({ startsAt }) => longDate(startsAt, own.timeZone) === day)
              .map((line) => (
                <TimetableLine
                  key={`${line.kind}${line.startsAt}${line.meetingId ?? ''}`}
                  {...{ token, own, line, now, onDone }}
                  isAfterNow={isPause && line === next}
                />
              ))}
          </ol>
        </div>
      ))}
      {own.savedAt ? null : <CalendarLinks token={token} />}
    </section>
  );
}

interface LineProps extends OwnTimetableProps {
  line: Line;
  now: string;
  /** It is between two lines, and this is the later one. */
  isAfterNow: boolean;
}

function TimetableLine({ line, now, isAfterNow, own, ...rest }: LineProps) {
  const { t } = useTranslation('own-meetings');
  const isNow = line.startsAt <= now && now < line.endsAt;
  const meeting = own.meetings.find(({ id }) => id === line.meetingId);
  return (
    <li
      className={styles.line}
      data-kind={line.kind}
      data-over={line.endsAt <= now || undefined}
      aria-current={isNow ? 'time' : undefined}
    >
      {isAfterNow ? (
        <p className={styles.now}>{t('timetable.between', { time: clockTime(now, own.timeZone) })}</p>
      ) : null}
      <p className={styles.time}>
        {clockTime(line.startsAt, own.timeZone)}
        {'\u2060–\u2060'}
        {clockTime(line.endsAt, own.timeZone)}{' '}
        {isNow ? <strong className={styles.now}>{t('timetable.now')}</strong> : null}
      </p>
      {meeting ? (
        <MeetingCard {...rest} {...{ meeting, own }} isInDay />
      ) : (
        <p className={styles.other}>{useLineWords(line)}</p>
      )}
    </li>
  );
}

/** What stands where no meeting does. */
function useLineWords({ busy }: Line): string {
  const { t } = useTranslation('own-meetings');
  const oneOf = useOneOf();
  if (!busy) return t('timetable.free');
  const words = oneOf(busy.wordsZh, busy.wordsEn);
  if (busy.reason === 'absent') return words ? t('timetable.awayWords', { words }) : t('timetable.away');
  if (busy.reason === 'meets') return words || t('timetable.busy');
  return t(busy.reason === 'signs' ? 'times.signs' : 'times.speaks', { title: words });
}

/** A calendar to subscribe to, which follows every change, and the same as a file. */
function CalendarLinks({ token }: LinkProps) {
  const { t } = useTranslation('own-meetings');
  const path = `/api/v1/public/meetings/${encodeURIComponent(token)}/calendar.ics`;
  return (
    <>
      <p className={styles.links}>
        <Icon name="calendar" size={18} />
        <a href={`webcal://${window.location.host}${path}`}>{t('timetable.subscribe')}</a>
        <a href={path} download="zijin-meetings.ics">
          {t('timetable.file')}
        </a>
      </p>
      <p className={styles.hint}>{t('timetable.calendarHint')}</p>
    </>
  );
}
