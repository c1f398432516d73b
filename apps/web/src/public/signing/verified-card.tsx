import { useTranslation } from 'react-i18next';
import type { VerifiedAgreement } from '../../api/verification.js';
import { dateTime } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import styles from './verify-page.module.css';

/** What anybody may learn of a sealed agreement. */
export function VerifiedCard({ agreement }: { agreement: VerifiedAgreement }) {
  const { t } = useTranslation('verify-page');
  const oneOf = useOneOf();
  const { timeZone, signedAt } = agreement;
  return (
    <section className={styles.card} aria-labelledby="verified">
      <p className={styles.quiet}>{oneOf(agreement.kindZh, agreement.kindEn)}</p>
      <h2 id="verified">{oneOf(agreement.titleZh, agreement.titleEn)}</h2>
      <dl className={styles.facts}>
        <dt>{t('fact.code')}</dt>
        <dd>{agreement.code}</dd>
        {agreement.number ? (
          <>
            <dt>{t('fact.number')}</dt>
            <dd>{agreement.number}</dd>
          </>
        ) : null}
        <dt>{t('fact.conference')}</dt>
        <dd>{oneOf(agreement.conferenceZh, agreement.conferenceEn)}</dd>
        <dt>{t('fact.signed')}</dt>
        <dd>{signedAt ? dateTime(signedAt, timeZone) : '—'}</dd>
        <dt>{t('fact.sealed')}</dt>
        <dd>{dateTime(agreement.sealedAt, timeZone)}</dd>
      </dl>
      {agreement.isNewest ? null : <p className={styles.quiet}>{t('older')}</p>}
      <ul className={styles.parties}>
        {agreement.parties.map(({ organisationZh, organisationEn, signer, method }, at) => (
          <li key={at}>
            <strong>{oneOf(organisationZh, organisationEn)}</strong>
            <span className={styles.quiet}>
              {[signer, method ? t(`method.${method}`) : t('method.none')].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.hash}>
        SHA-256 {agreement.sha256}
        <br />
        {t('fact.certificate')} {agreement.fingerprint}
      </p>
    </section>
  );
}
