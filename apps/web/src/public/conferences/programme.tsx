import { useTranslation } from 'react-i18next';
import type { PublicConference } from '../../api/public-conferences.js';
import { clockTime, longDate } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { Icon } from '../../ui/icon.js';
import styles from './programme.module.css';

type Session = PublicConference['programme'][number];

/** The sessions by time; a heading per day when there are several. */
export function Programme({ conference: { programme, timeZone } }: { conference: PublicConference }) {
  const { t } = useTranslation('public');
  const days = new Map<string, Session[]>();
  for (const session of [...programme].sort((a, b) => a.startsAt.localeCompare(b.startsAt))) {
    const day = longDate(session.startsAt, timeZone);
    days.set(day, [...(days.get(day) ?? []), session]);
  }
  return (
    <section>
      <h2>{t('conference.programme')}</h2>
      {programme.length === 0 ? <p className={styles.none}>{t('conference.noProgramme')}</p> : null}
      {[...days].map(([day, sessions]) => (
        <div key={day}>
          {days.size > 1 ? <h3 className={styles.day}>{day}</h3> : null}
          <ol className={styles.sessions}>
            {sessions.map((session) => (
              <SessionRow key={session.id} session={session} timeZone={timeZone} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function SessionRow({ session, timeZone }: { session: Session; timeZone: string }) {
  const { t } = useTranslation(['public', 'vocabulary']);
  const oneOf = useOneOf();
  const kind = t(`vocabulary:sessionKind.${session.kind}`);
  const title = oneOf(session.titleZh, session.titleEn);
  const room = oneOf(session.roomNameZh, session.roomNameEn);
  return (
    <li className={styles.session}>
      <p className={styles.time}>
        <time dateTime={session.startsAt}>{clockTime(session.startsAt, timeZone)}</time>
        <span className={styles.until}>–{clockTime(session.endsAt, timeZone)}</span>
      </p>
      <div className={styles.what}>
        <p className={styles.title}>{title}</p>
        <p className={styles.aside}>
          {kind === title ? null : <span>{kind}</span>}
          {room ? (
            <span className={styles.room}>
              <Icon name="place" size={16} />
              {room}
            </span>
          ) : null}
        </p>
        {session.speakers ? (
          <p className={styles.aside}>
            <span className={styles.room}>
              <Icon name="people" size={16} />
              <span className="visually-hidden">{t('conference.speakers')}</span>
              <span>{session.speakers}</span>
            </span>
          </p>
        ) : null}
      </div>
    </li>
  );
}
