import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Icon } from '../../ui/icon.js';
import { signInAddress } from '../sign-in-address.js';
import styles from './unsent-line.module.css';

/** «Not sent yet: 3», and the way back in where the session has ended. */
export function UnsentLine({ count, isSignedOut }: { count: number; isSignedOut: boolean }) {
  const { t } = useTranslation('check-in');
  const { pathname, search } = useLocation();
  return (
    <div role="status">
      {count > 0 || isSignedOut ? (
        <p className={styles.line}>
          <Icon name="unsent" />
          <span>
            {count > 0 ? t('unsent', { count }) : null} {isSignedOut ? t('signedOut') : null}
          </span>
          {isSignedOut ? <Link to={signInAddress(pathname + search)}>{t('signIn')}</Link> : null}
        </p>
      ) : null}
    </div>
  );
}
