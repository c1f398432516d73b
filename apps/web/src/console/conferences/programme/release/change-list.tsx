import { useTranslation } from 'react-i18next';
import type { Conference } from '../../../../api/conferences.js';
import type { ReleasedSession, SessionChange } from '../../../../api/programme.js';
import { clockTime, shortDate } from '../../../../i18n/dates.js';
import { useOneOf } from '../../../../i18n/language.js';
import styles from './change-list.module.css';

interface ChangeListProps {
  conference: Pick<Conference, 'timeZone' | 'startsAt' | 'endsAt'>;
  changes: readonly SessionChange[];
}

/** The difference of two versions, in words. */
export function ChangeList({ conference, changes }: ChangeListProps) {
  const { t } = useTranslation('programme');
  const oneOf = useOneOf();
  const aspect = useAspectWords(conference);
  return (
    <ul className={styles.changes}>
      {changes.map(({ sessionId, before, after, aspects }) => {
        const shown = (after ?? before)!;
        const what = before ? (after ? 'changed' : 'removed') : 'added';
        return (
          <li key={sessionId}>
            <span className={styles[what]}>{t(`change.${what}`)}</span>{' '}
            <strong>{oneOf(shown.titleZh, shown.titleEn)}</strong>
            {what === 'changed' ? null : (
              <span className={styles.aside}>
                {' '}
                {aspect('time', shown)} {aspect('room', shown)}
              </span>
            )}
            {before && after ? (
              <ul>
                {aspects.map((name) => (
                  <li key={name}>
                    {t(`change.${name}`, { before: aspect(name, before), after: aspect(name, after) })}
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function useAspectWords({ timeZone, startsAt, endsAt }: ChangeListProps['conference']) {
  const { t } = useTranslation('programme');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const isOneDay = shortDate(startsAt, timeZone) === shortDate(endsAt, timeZone);
  return (name: SessionChange['aspects'][number], session: ReleasedSession): string => {
    switch (name) {
      case 'time': {
        const day = isOneDay ? '' : `${shortDate(session.startsAt, timeZone)} `;
        return `${day}${clockTime(session.startsAt, timeZone)}–${clockTime(session.endsAt, timeZone)}`;
      }
      case 'room':
        return oneOf(session.roomNameZh, session.roomNameEn) || t('grid.noRoom');
      case 'title':
        return oneOf(session.titleZh, session.titleEn);
      case 'theme':
        return oneOf(session.themeZh, session.themeEn) || t('change.none');
      case 'kind':
        return tv(`sessionKind.${session.kind}`);
      case 'speakers':
        return (
          [...session.people.map((one) => oneOf(one.nameZh, one.nameEn)), session.speakers]
            .filter(Boolean)
            .join('、') || t('change.none')
        );
      case 'sign-up':
        return session.signUp
          ? [
              t('change.signUpPlaces', { count: session.signUp.places }),
              ...session.signUp.participantTypes.map((type) => tv(`participantType.${type}`)),
            ].join('、')
          : t('change.noSignUp');
    }
  };
}
