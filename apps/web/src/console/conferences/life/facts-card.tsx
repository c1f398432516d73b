import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Conference } from '../../../api/conferences.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import styles from './life-page.module.css';

export function FactsCard({ conference }: { conference: Conference }) {
  const { t } = useTranslation('conferences');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  return (
    <section className={styles.card}>
      <dl className={styles.facts}>
        {conference.state === 'cancelled' ? (
          <>
            <dt>{t('move.reason')}</dt>
            <dd>{conference.cancelReason}</dd>
          </>
        ) : null}
        <dt>{t('field.places')}</dt>
        {conference.places.map((places) => (
          <dd key={places.participantType}>
            <Link to={`registrations?participantType=${places.participantType}`}>
              {tv(`participantType.${places.participantType}`)}{' '}
              {t('placesLeft', { taken: places.taken, capacity: places.capacity })}
            </Link>
            <Progress
              percent={places.capacity ? (places.taken / places.capacity) * 100 : 0}
              showInfo={false}
              size="small"
              aria-hidden
            />
          </dd>
        ))}
        {conference.places.length === 0 ? <dd>–</dd> : null}
        <dt>{t('field.registrationWindow')}</dt>
        <dd>
          {dateTime(conference.registrationOpensAt, conference.timeZone)} –{' '}
          {dateTime(conference.registrationClosesAt, conference.timeZone)}
        </dd>
        <dt>{t('field.hosts')}</dt>
        {conference.hosts.map((host) => (
          <dd key={host.organisationId + host.part}>
            {tv(`hostPart.${host.part}`)} · {oneOf(host.nameZh, host.nameEn)}
          </dd>
        ))}
        <dt>{t('field.campaign')}</dt>
        <dd>{oneOf(conference.campaignNameZh, conference.campaignNameEn)}</dd>
        <dt>{t('field.where')}</dt>
        <dd>
          {oneOf(conference.venueNameZh, conference.venueNameEn)}
          {conference.venue ? (
            <div>{oneOf(conference.venue.addressZh, conference.venue.addressEn)}</div>
          ) : null}
        </dd>
      </dl>
    </section>
  );
}
