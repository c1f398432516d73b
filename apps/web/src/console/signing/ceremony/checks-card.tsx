import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CeremonyPlan, ShowCheck } from '../../../api/ceremony.js';
import { useOneOf } from '../../../i18n/language.js';
import { Tag } from '../../list/state-tag.js';
import styles from './ceremony.module.css';

const pressing: readonly ShowCheck['code'][] = ['nobody-here', 'signs-twice', 'busy-then', 'no-signatory'];

/** What is to be looked at before the ceremony, each with the way to its place. */
export function ChecksCard({ plan, conferenceId }: { plan: CeremonyPlan; conferenceId: string }) {
  const { t } = useTranslation('ceremony');
  const oneOf = useOneOf();
  const base = `/console/conferences/${conferenceId}`;
  const placeOf = ({ code, agreementId, roundId }: ShowCheck): string => {
    if (code === 'no-session') return `${base}/programme`;
    if (code === 'unplaced') return '#unplaced';
    if (code === 'unconfirmed' || code === 'no-signatory')
      return `${base}/signing/agreements?open=${agreementId}`;
    return agreementId ? `#agreement-${agreementId}` : roundId ? `#round-${roundId}` : '#summary-title';
  };
  return (
    <section className={styles.card} aria-labelledby="checks-title">
      <div className={styles.head}>
        <h2 id="checks-title">{t('checks.title')}</h2>
        <Tag tone={plan.checks.length === 0 ? 'green' : 'amber'}>
          {plan.checks.length === 0 ? t('checks.none') : t('checks.count', { count: plan.checks.length })}
        </Tag>
      </div>
      {plan.checks.length === 0 ? <p className={styles.hint}>{t('checks.noneHint')}</p> : null}
      <ul className={styles.checks}>
        {plan.checks.map((check) => (
          <li key={`${check.code} ${check.roundId} ${check.agreementId} ${check.partyId}`}>
            <Tag tone={pressing.includes(check.code) ? 'red' : 'amber'}>
              {t(`checks.short.${check.code}`)}
            </Tag>
            <Link to={placeOf(check)}>
              {t(`checks.sentence.${check.code}`, {
                name: oneOf(check.nameZh, check.nameEn),
                what: oneOf(check.whatZh, check.whatEn),
                count: check.count,
              })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
