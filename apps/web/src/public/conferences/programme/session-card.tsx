import { useTranslation } from 'react-i18next';
import { clockTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { Icon } from '../../../ui/icon.js';
import type { Session } from './parallel.js';
import styles from './programme.module.css';

interface SessionCardProps {
  session: Session;
  timeZone: string;
  /** Nothing runs beside it: its time stands before it already. */
  isAlone?: boolean;
}

export function SessionCard({ session, timeZone, isAlone }: SessionCardProps) {
  const { t } = useTranslation(['public', 'vocabulary']);
  const oneOf = useOneOf();
  const kind = t(`vocabulary:sessionKind.${session.kind}`);
  const title = oneOf(session.titleZh, session.titleEn);
  const theme = oneOf(session.themeZh, session.themeEn);
  const room = oneOf(session.roomNameZh, session.roomNameEn);
  return (
    <div className={isAlone ? styles.alone : styles.card}>
      {theme ? <p className={styles.theme}>{theme}</p> : null}
      <p className={styles.title}>{title}</p>
      <p className={styles.aside}>
        {isAlone ? null : (
          <span className={styles.clock}>
            {clockTime(session.startsAt, timeZone)}–{clockTime(session.endsAt, timeZone)}
          </span>
        )}
        {kind === title ? null : <span>{kind}</span>}
        {room ? (
          <span className={styles.fact}>
            <Icon name="place" size={16} />
            {room}
          </span>
        ) : null}
      </p>
      {session.people.length > 0 || session.speakers ? (
        <div className={styles.fact}>
          <Icon name="people" size={16} />
          <span className="visually-hidden">{t('conference.speakers')}</span>
          <ul className={styles.people}>
            {session.people.map((person) => (
              <li key={`${person.nameZh} ${person.organisation}`}>
                {oneOf(person.nameZh, person.nameEn)}
                {person.organisation ? <span className={styles.from}>{person.organisation}</span> : null}
              </li>
            ))}
            {session.speakers ? <li>{session.speakers}</li> : null}
          </ul>
        </div>
      ) : null}
      {session.signUp ? <SignUp signUp={session.signUp} /> : null}
    </div>
  );
}

function SignUp({ signUp }: { signUp: NonNullable<Session['signUp']> }) {
  const { t } = useTranslation(['public', 'vocabulary']);
  const types = signUp.participantTypes.map((type) => t(`vocabulary:participantType.${type}`)).join(' · ');
  return (
    <p className={signUp.left > 0 ? styles.open : styles.full}>
      {signUp.left > 0 ? t('conference.sessionLeft', { count: signUp.left }) : t('conference.sessionFull')}
      {types ? <span className={styles.types}>{t('conference.sessionTypes', { types })}</span> : null}
    </p>
  );
}
