import { useTranslation } from 'react-i18next';
import { serverLanguage, useLanguage } from '../../../i18n/language.js';
import { Icon } from '../../../ui/icon.js';
import styles from './calendar-links.module.css';

/** A calendar to subscribe to (it then follows every change), and the same as a file. `path` begins with a slash. */
export function CalendarLinks({ path }: { path: string }) {
  const { t } = useTranslation('public');
  useLanguage();
  const address = `${path}?language=${serverLanguage()}`;
  return (
    <p className={styles.links}>
      <Icon name="calendar" size={18} />
      <a href={`webcal://${window.location.host}${address}`}>{t('conference.subscribe')}</a>
      <a href={address} download="zijin.ics">
        {t('conference.calendarFile')}
      </a>
    </p>
  );
}
