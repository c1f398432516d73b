import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/accounts.js';
import { useUpcomingMailings } from '../../api/mailings.js';
import { dateTime } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import styles from './today-page.module.css';

const SHOWN = 5;

/** The next mailings of every conference; nothing where none is planned. */
export function OutgoingCard() {
  const { t } = useTranslation('mailings');
  const oneOf = useOneOf();
  const may = useMay();
  const { data } = useUpcomingMailings(may('outreach.read'));
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby="outgoing">
      <h2 id="outgoing">{t('next.title')}</h2>
      {data.items.slice(0, SHOWN).map((each) => (
        <div key={each.id} className={styles.line}>
          <div>
            <Link to={`/console/conferences/${each.conferenceId}/mailings/${each.id}`}>{each.name}</Link>
            <small>
              {each.dueAt
                ? t('next.line', { when: dateTime(each.dueAt, each.timeZone), count: each.people })
                : null}
              {' · '}
              {oneOf(each.titleZh, each.titleEn)}
            </small>
          </div>
        </div>
      ))}
    </section>
  );
}
