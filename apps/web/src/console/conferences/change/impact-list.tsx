import { useTranslation } from 'react-i18next';
import type { Impact } from '../../../api/conferences.js';

/** Whom a change hurts, with a few names. */
export function ImpactList({ impacts }: { impacts: readonly Impact[] }) {
  const { t } = useTranslation('conferences');
  const real = impacts.filter(({ count }) => count > 0);
  if (real.length === 0) return <p style={{ marginBottom: 12 }}>{t('harm.nobody')}</p>;
  return (
    <ul style={{ margin: '0 0 12px', paddingLeft: 20 }}>
      {real.map(({ kind, count, examples }) => (
        <li key={kind}>
          {kind === 'registered'
            ? t('harm.registered', { count })
            : kind === 'registered-of-removed-types'
              ? t('harm.removedTypes', { count })
              : kind === 'session-signups'
                ? t('harm.sessionSignups', { count })
                : kind === 'session-places-below-taken'
                  ? t('harm.sessionPlaces', { count })
                  : t('harm.other', { count, kind })}
          {examples.length > 0 ? <div>{t('harm.examples', { names: examples.join(', ') })}</div> : null}
        </li>
      ))}
    </ul>
  );
}
