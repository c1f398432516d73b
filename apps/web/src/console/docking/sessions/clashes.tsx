import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DockingSession } from '../../../api/docking-sessions.js';
import { useThisConference } from '../../conferences/conference-context.js';
import styles from './sessions.module.css';

/** Where the session and the one-to-one meetings want the same people or the same room. */
export function Clashes({ session: { meetThen, meetingsInRoom } }: { session: DockingSession }) {
  const { t } = useTranslation('docking-sessions');
  const { id } = useThisConference();
  const clashes = [
    meetThen > 0 && t('clash.people', { count: meetThen }),
    meetingsInRoom > 0 && t('clash.room', { count: meetingsInRoom }),
  ].filter((words): words is string => typeof words === 'string');
  if (clashes.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={
        <span className={styles.clashes}>
          {clashes.map((words) => (
            <span key={words}>{words}</span>
          ))}
          <Link to={`/console/conferences/${id}/meetings/list?state=scheduled`}>{t('clash.toMeetings')}</Link>
        </span>
      }
    />
  );
}
