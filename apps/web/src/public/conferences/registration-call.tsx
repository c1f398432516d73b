import { useTranslation } from 'react-i18next';
import type { PublicConference } from '../../api/public-conferences.js';
import { dateTime } from '../../i18n/dates.js';
import { ButtonLink } from '../../ui/button.js';
import { publicState } from './conference-state.js';
import styles from './registration-call.module.css';

/** The one button of the page: at the bottom of a phone, beside the content on a desktop. */
export function RegistrationCall({ conference }: { conference: PublicConference }) {
  const { t } = useTranslation('public');
  const { slug, timeZone, registrationOpensAt, registrationClosesAt } = conference;
  const state = publicState(conference);
  const to = `/c/${slug}/register`;
  const left = conference.places.find(
    ({ participantType }) => participantType === 'enterprise-representative',
  )?.left;
  switch (state) {
    case 'open':
      return (
        <div className={styles.call}>
          <p className={styles.words}>
            {left ? <strong className={styles.left}>{t('conference.left', { count: left })}</strong> : null}
            <span className={styles.until}>
              {t('conference.registrationUntil', { time: dateTime(registrationClosesAt, timeZone) })}
            </span>
          </p>
          <ButtonLink look="primary" isWide to={to}>
            {t('conference.register')}
          </ButtonLink>
        </div>
      );
    case 'full':
      return (
        <div className={styles.call}>
          <p className={styles.words}>
            <strong className={styles.full}>{t('conference.noneLeft')}</strong>
            <span className={styles.until}>{t('conference.fullHint')}</span>
          </p>
          <ButtonLink look="primary" isWide to={to}>
            {t('conference.joinWaitingList')}
          </ButtonLink>
        </div>
      );
    case 'not-yet':
      return (
        <div className={styles.call}>
          <p>{t('conference.opensAt', { time: dateTime(registrationOpensAt, timeZone) })}</p>
        </div>
      );
    case 'closed':
    case 'live':
      return (
        <div className={styles.call}>
          <p>{t('conference.closed')}</p>
        </div>
      );
    case 'over':
    case 'cancelled':
      return null;
  }
}
