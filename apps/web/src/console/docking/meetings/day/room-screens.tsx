import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMeetingTables } from '../../../../api/meetings.js';
import { useOneOf } from '../../../../i18n/language.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import styles from './day.module.css';

/** The big screen of each room with tables. */
export function RoomScreens() {
  const { t } = useTranslation('meetings');
  const oneOf = useOneOf();
  const { id } = useThisConference();
  const rooms = useMeetingTables(id).data?.rooms.filter(({ tables }) =>
    tables.some((table) => !table.isClosed),
  );
  if (!rooms?.length) return null;
  return (
    <section className={styles.card} aria-labelledby="screens">
      <h2 id="screens">{t('day.screens')}</h2>
      <ul className={styles.links}>
        {rooms.map((room) => (
          <li key={room.id}>
            <Link to={`/stage/${id}/meetings/${room.id}`}>{oneOf(room.nameZh, room.nameEn)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
