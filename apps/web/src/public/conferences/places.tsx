import { useTranslation } from 'react-i18next';
import type { PublicConference } from '../../api/public-conferences.js';
import styles from './places.module.css';

/** Places left per participant type, in words. */
export function Places({ places }: { places: PublicConference['places'] }) {
  const { t } = useTranslation(['public', 'vocabulary']);
  if (places.length === 0) return null;
  return (
    <section>
      <h2>{t('conference.places')}</h2>
      <ul className={styles.places}>
        {places.map(({ participantType, left }) => (
          <li key={participantType}>
            <span>{t(`vocabulary:participantType.${participantType}`)}</span>
            <strong data-full={left === 0 || undefined}>
              {left > 0 ? t('conference.left', { count: left }) : t('conference.noneLeft')}
            </strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
