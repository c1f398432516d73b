import { useTranslation } from 'react-i18next';
import type { Venue } from '../../../api/conferences.js';
import { dateTimeRange, momentOf } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import type { ScheduleValues } from './schedule-page.js';
import styles from './schedule-page.module.css';

interface SchedulePreviewProps {
  values: Partial<ScheduleValues>;
  hostName: string;
  venue: Venue | undefined;
  zone: string;
}

/** The head of the public page, as it will look. */
export function SchedulePreview({ values, hostName, venue, zone }: SchedulePreviewProps) {
  const { t } = useTranslation('conferences');
  const oneOf = useOneOf();
  const starts = momentOf(values.startsAt ?? '', zone);
  const ends = momentOf(values.endsAt ?? '', zone);
  const hasTimes = !Number.isNaN(Date.parse(starts)) && !Number.isNaN(Date.parse(ends));
  return (
    <aside className={styles.preview} aria-label={t('schedulePage.preview')}>
      <p className={styles.hint}>{t('schedulePage.preview')}</p>
      <div className={styles.cover}>
        <h2>{oneOf(values.titleZh, values.titleEn) || t('schedulePage.untitled')}</h2>
        <p>{hostName || '…'}</p>
      </div>
      <dl className={styles.facts}>
        <dt>{t('field.when')}</dt>
        <dd>{hasTimes ? dateTimeRange(starts, ends, zone) : '…'}</dd>
        <dt>{t('field.where')}</dt>
        <dd>{venue ? oneOf(venue.nameZh, venue.nameEn) : values.placeZh || '…'}</dd>
      </dl>
    </aside>
  );
}
