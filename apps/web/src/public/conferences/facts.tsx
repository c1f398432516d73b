import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicConference } from '../../api/public-conferences.js';
import { dateTimeRange, zoneName } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { Icon, type IconName } from '../../ui/icon.js';
import styles from './facts.module.css';

/** When, where, by whom. */
export function Facts({ conference }: { conference: PublicConference }) {
  const { t } = useTranslation(['public', 'vocabulary']);
  const oneOf = useOneOf();
  const { startsAt, endsAt, timeZone } = conference;
  const venue = oneOf(conference.venueNameZh, conference.venueNameEn);
  const address = oneOf(conference.addressZh, conference.addressEn);
  return (
    <dl className={styles.facts}>
      <Fact icon="calendar" label={t('conference.when')}>
        {dateTimeRange(startsAt, endsAt, timeZone)}{' '}
        <span className={styles.aside}>{zoneName(startsAt, timeZone)}</span>
      </Fact>
      <Fact icon="place" label={t('conference.where')}>
        {venue}
        {address && address !== venue ? <div className={styles.aside}>{address}</div> : null}
      </Fact>
      {conference.hosts.length > 0 ? (
        <Fact icon="building" label={t('conference.hosts')}>
          <ul className={styles.hosts}>
            {conference.hosts.map((host) => (
              <li key={`${host.part} ${host.organisationId}`}>
                <span className={styles.aside}>{t(`vocabulary:hostPart.${host.part}`)}</span>{' '}
                {oneOf(host.nameZh, host.nameEn)}
              </li>
            ))}
          </ul>
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ icon, label, children }: { icon: IconName; label: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>
        <Icon name={icon} size={22} />
        <span>{label}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
