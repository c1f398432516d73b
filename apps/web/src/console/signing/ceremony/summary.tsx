import { useTranslation } from 'react-i18next';
import type { CeremonyPlan } from '../../../api/ceremony.js';
import { clockTime, dateTimeRange } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { Tag } from '../../list/state-tag.js';
import styles from './ceremony.module.css';

/** When it is, how long it takes, and when it is expected to end. */
export function Summary({ plan: { ceremony, session, rounds, timeZone } }: { plan: CeremonyPlan }) {
  const { t } = useTranslation('ceremony');
  const oneOf = useOneOf();
  const minutes = rounds.reduce((sum, round) => sum + round.minutes, 0);
  const agreements = rounds.reduce((sum, round) => sum + round.agreements.length, 0);
  const end = rounds.at(-1)?.endsAt ?? null;
  const isLate = session !== null && end !== null && Date.parse(end) > Date.parse(session.endsAt);
  return (
    <section className={styles.card} aria-labelledby="summary-title">
      <div className={styles.head}>
        <h2 id="summary-title">{oneOf(ceremony!.titleZh, ceremony!.titleEn)}</h2>
        <Tag tone={ceremony!.state === 'live' ? 'green' : 'violet'}>{t(`state.${ceremony!.state}`)}</Tag>
      </div>
      <p className={styles.hint}>
        {session
          ? [
              dateTimeRange(session.startsAt, session.endsAt, timeZone),
              oneOf(session.roomZh ?? '', session.roomEn ?? ''),
            ]
              .filter(Boolean)
              .join(' · ')
          : t('summary.noSession')}
      </p>
      <p className={styles.line}>
        <span>{t('summary.rounds', { count: rounds.length })}</span>
        <span>{t('summary.agreements', { count: agreements })}</span>
        <span>{t('summary.minutes', { count: minutes })}</span>
        {end ? <span>{t('summary.end', { time: clockTime(end, timeZone) })}</span> : null}
        {isLate ? <Tag tone="red">{t('summary.late')}</Tag> : null}
      </p>
      {ceremony!.state === 'live' || ceremony!.state === 'done' ? (
        <p className={styles.hint}>{t('summary.isOn')}</p>
      ) : null}
    </section>
  );
}
