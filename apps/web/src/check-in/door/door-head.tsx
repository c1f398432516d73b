import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DoorConference } from '../../api/check-in.js';
import type { Schemas } from '../../api/schemas.js';
import { useOneOf } from '../../i18n/language.js';
import { Icon } from '../../ui/icon.js';
import type { DoorSettings } from './door-settings.js';
import styles from './door.module.css';

interface Props {
  conference: DoorConference;
  point: Schemas['CheckInPointView'] | undefined;
  status: Schemas['CheckInStatusView'] | undefined;
  settings: DoorSettings;
  onSettings: () => void;
}

/** Which conference, which door, how many are inside. */
export function DoorHead({ conference, point, status, settings, onSettings }: Props) {
  const { t } = useTranslation('check-in');
  const oneOf = useOneOf();
  return (
    <header className={styles.head}>
      <Link to="/check-in" className={styles.back} aria-label={t('back')}>
        <span className={styles.turned}>
          <Icon name="chevron" />
        </span>
      </Link>
      <div className={styles.titles}>
        <h1>{oneOf(conference.titleZh, conference.titleEn)}</h1>
        <p className={styles.sub}>
          {point ? <span>{oneOf(point.nameZh, point.nameEn)}</span> : null}
          {status ? (
            <strong aria-live="off">
              {t('counter', { inside: status.inside, registered: status.registered })}
            </strong>
          ) : null}
        </p>
      </div>
      <button
        type="button"
        className={styles.tool}
        aria-pressed={settings.hasSound}
        aria-label={settings.hasSound ? t('soundOn') : t('soundOff')}
        onClick={settings.switchSound}
      >
        <Icon name={settings.hasSound ? 'sound' : 'silence'} size={24} />
      </button>
      <button type="button" className={styles.tool} aria-label={t('settings.open')} onClick={onSettings}>
        <Icon name="settings" size={24} />
      </button>
    </header>
  );
}
