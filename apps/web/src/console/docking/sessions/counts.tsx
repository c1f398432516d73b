import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DockingSession } from '../../../api/docking-sessions.js';
import { useThisConference } from '../../conferences/conference-context.js';
import styles from './sessions.module.css';

/** Each figure leads to its rows on the session's page. */
export function Counts({ session }: { session: DockingSession }) {
  const { t } = useTranslation('docking-sessions');
  const { id } = useThisConference();
  const { places, signedUp, roundtables } = session;
  if (places === null && roundtables === 0) return null;
  const page = `/console/conferences/${id}/docking-sessions/${session.id}`;
  const figures = [
    ['signedUp', 'people', places === null ? signedUp : t('count.ofPlaces', { count: signedUp, places })],
    ['enterprises', 'people', session.enterprises],
    ['waiting', 'people', session.waiting],
    ['roundtables', 'roundtables', roundtables],
    ['seated', 'people', session.seated],
    ['present', 'people', session.present],
    ['noted', 'roundtables', t('count.ofPlaces', { count: session.noted, places: session.items })],
    ['promising', 'roundtables', session.promising],
  ] as const;
  const shown = session.isForMeetings && roundtables === 0 ? figures.slice(0, 3) : figures;
  return (
    <ul className={styles.counts}>
      {shown.map(([key, part, value]) => (
        <li key={key}>
          <Link to={`${page}#${part}`}>
            <strong>{value}</strong> {t(`count.${key}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
