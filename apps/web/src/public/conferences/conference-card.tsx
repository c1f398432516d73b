import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PublicConferenceRow } from '../../api/public-conferences.js';
import { dateTimeRange, dayOfMonth, monthAndYear } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { Icon } from '../../ui/icon.js';
import { Tag } from '../../ui/tag.js';
import styles from './conference-card.module.css';
import { publicState, toneOf } from './conference-state.js';

export function ConferenceCard({ conference }: { conference: PublicConferenceRow }) {
  const { t } = useTranslation('public');
  const oneOf = useOneOf();
  const { startsAt, endsAt, timeZone } = conference;
  const state = publicState(conference);
  return (
    <Link to={`/c/${conference.slug}`} className={styles.card}>
      <span className={styles.date} aria-hidden>
        <span className={styles.day}>{dayOfMonth(startsAt, timeZone)}</span>
        <span>{monthAndYear(startsAt, timeZone)}</span>
      </span>
      <span className={styles.words}>
        <span className={styles.tags}>
          <Tag tone={toneOf[state]}>{t(`phase.${state}`)}</Tag>
          {conference.isDemo ? <Tag>{t('conference.demo')}</Tag> : null}
        </span>
        <strong className={styles.title}>{oneOf(conference.titleZh, conference.titleEn)}</strong>
        <span className={styles.fact}>
          <Icon name="calendar" size={18} />
          {dateTimeRange(startsAt, endsAt, timeZone)}
        </span>
        <span className={styles.fact}>
          <Icon name="place" size={18} />
          {oneOf(conference.venueNameZh, conference.venueNameEn)}
        </span>
      </span>
    </Link>
  );
}
