import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/personal-page.js';
import { dateTimeRange } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { Ridge } from '../../ui/ridge.js';
import styles from './ticket-card.module.css';

const drawn = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** The ticket itself: purple and gold above the tear line, the code below it. */
export function TicketCard({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation(['participant', 'vocabulary']);
  const oneOf = useOneOf();
  const { conference, name, qrSvg } = ticket;
  const venue = oneOf(conference.venueNameZh, conference.venueNameEn);
  const address = oneOf(conference.addressZh, conference.addressEn);
  const isVoid = conference.state === 'cancelled' || ['cancelled', 'declined'].includes(ticket.state);
  return (
    <article className={styles.ticket} data-void={isVoid || undefined} data-print>
      <div className={styles.face}>
        <Ridge className={styles.ridge} />
        <h2 className={styles.title}>{oneOf(conference.titleZh, conference.titleEn)}</h2>
        <p className={styles.when}>
          {dateTimeRange(conference.startsAt, conference.endsAt, conference.timeZone)}
        </p>
      </div>
      <div className={styles.stub}>
        {qrSvg && !isVoid ? (
          <>
            <img className={styles.qr} src={drawn(qrSvg)} alt={t('qr', { name })} />
            <p className={styles.scanMe}>{t('scanMe')}</p>
          </>
        ) : null}
        <p className={styles.name}>{name}</p>
        <p className={styles.organisation}>{oneOf(ticket.organisationNameZh, ticket.organisationNameEn)}</p>
        <p className={styles.kind}>
          {t(`vocabulary:participantType.${ticket.participantType}`)}
          {ticket.title ? ` · ${ticket.title}` : ''}
          {conference.isDemo ? ` · ${t('demo')}` : ''}
        </p>
        <dl className={styles.facts}>
          <div>
            <dt>{t('where')}</dt>
            <dd>
              {venue}
              {address && address !== venue ? <div className={styles.aside}>{address}</div> : null}
            </dd>
          </div>
          {ticket.mobile ? (
            <div>
              <dt>{t('mobile')}</dt>
              <dd>{ticket.mobile}</dd>
            </div>
          ) : null}
          {ticket.email ? (
            <div>
              <dt>{t('email')}</dt>
              <dd>{ticket.email}</dd>
            </div>
          ) : null}
        </dl>
      </div>
    </article>
  );
}
