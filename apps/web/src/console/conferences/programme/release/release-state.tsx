import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Conference } from '../../../../api/conferences.js';
import type { Programme } from '../../../../api/programme.js';
import styles from '../programme-editor.module.css';

interface ReleaseStateProps {
  conference: Conference;
  programme: Programme;
  isSaved: boolean;
  onRelease: () => void;
}

/** Which version is public, what waits to be released, and the button that does. */
export function ReleaseState({ conference, programme, isSaved, onRelease }: ReleaseStateProps) {
  const { t } = useTranslation('programme');
  const changes = programme.difference.length;
  const isAnnounced = conference.state === 'published' || conference.state === 'live';
  return (
    <div className={styles.release}>
      <span>
        <strong>
          {programme.releasedNumber === null
            ? t('notReleased')
            : t('released', { number: programme.releasedNumber })}
        </strong>
        <span className={styles.changes}>
          {conference.state === 'draft'
            ? t('releasing.notPublished')
            : changes > 0
              ? t('changes', { count: changes })
              : t('noChanges')}
        </span>
      </span>
      {conference.isEditable && isAnnounced ? (
        <Button
          type="primary"
          disabled={changes === 0}
          loading={!isSaved && changes > 0}
          onClick={() => isSaved && onRelease()}
        >
          {t('release')}
        </Button>
      ) : null}
    </div>
  );
}
