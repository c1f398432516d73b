import { useTranslation } from 'react-i18next';
import type { PublicConference } from '../../../api/public-conferences.js';
import { clockTime } from '../../../i18n/dates.js';
import { CalendarLinks } from './calendar-links.js';
import { agendaOf } from './parallel.js';
import styles from './programme.module.css';
import { SessionCard } from './session-card.js';

/** The released programme: by time, what runs in parallel side by side; on a phone one below the other. */
export function Programme({ conference }: { conference: PublicConference }) {
  const { t } = useTranslation('public');
  const { programme, programmeNumber, timeZone, slug } = conference;
  const days = agendaOf(programme, timeZone);
  return (
    <section id="programme">
      <div className={styles.head}>
        <h2>{t('conference.programme')}</h2>
        {programmeNumber !== null && programmeNumber > 1 ? (
          <span className={styles.version}>
            {t('conference.programmeNumber', { number: programmeNumber })}
          </span>
        ) : null}
      </div>
      {programme.length === 0 ? <p className={styles.none}>{t('conference.noProgramme')}</p> : null}
      {days.map(({ label, groups }) => (
        <div key={label}>
          {days.length > 1 ? <h3 className={styles.day}>{label}</h3> : null}
          <ol className={styles.groups}>
            {groups.map((group) => {
              const first = group[0]!;
              return (
                <li key={first.id} className={styles.group}>
                  <p className={styles.time}>
                    <time dateTime={first.startsAt}>{clockTime(first.startsAt, timeZone)}</time>
                    {group.length === 1 ? (
                      <span className={styles.until}>–{clockTime(first.endsAt, timeZone)}</span>
                    ) : (
                      <span className={`${styles.until} ${styles.beside}`}>
                        {t('conference.parallel', { count: group.length })}
                      </span>
                    )}
                  </p>
                  {group.length === 1 ? (
                    <SessionCard session={first} timeZone={timeZone} isAlone />
                  ) : (
                    <ul className={styles.parallel}>
                      {group.map((session) => (
                        <li key={session.id}>
                          <SessionCard session={session} timeZone={timeZone} />
                        </li>
                      ))}
                    </ul>
                  )}
                </li>
              );
            })}
          </ol>
        </div>
      ))}
      <CalendarLinks path={`/api/v1/public/conferences/${slug}/calendar.ics`} />
    </section>
  );
}
