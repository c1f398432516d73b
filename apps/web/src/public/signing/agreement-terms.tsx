import { useTranslation } from 'react-i18next';
import type { OwnAgreement, OwnSigner } from '../../api/own-agreement.js';
import { shortDate } from '../../i18n/dates.js';
import { useLanguage, useOneOf } from '../../i18n/language.js';
import { Card } from '../../ui/card.js';
import { Tag } from '../../ui/tag.js';
import styles from './agreement-page.module.css';

/** What is agreed, and who with. */
export function AgreementTerms({ view }: { view: OwnAgreement }) {
  const { t } = useTranslation('agreement-page');
  const day = (date: string): string => shortDate(`${date}T12:00:00Z`, 'UTC');
  const { amount, currency, startsOn, endsOn, witnesses } = view;
  const term =
    startsOn && endsOn
      ? `${day(startsOn)} – ${day(endsOn)}`
      : startsOn
        ? t('from', { from: day(startsOn) })
        : endsOn
          ? t('until', { to: day(endsOn) })
          : null;
  const isMoving = view.state === 'intended' || view.state === 'drafted';
  return (
    <Card className={styles.card}>
      {amount !== null || term ? (
        <dl className={styles.facts}>
          {amount !== null ? (
            <div>
              <dt>{t('amount')}</dt>
              <dd>
                {amount.toLocaleString('en-US', { maximumFractionDigits: 2 })} {t(`currency.${currency}`)}
              </dd>
            </div>
          ) : null}
          {term ? (
            <div>
              <dt>{t('term')}</dt>
              <dd>{term}</dd>
            </div>
          ) : null}
        </dl>
      ) : null}
      <h2>{t('parties')}</h2>
      <ol className={styles.parties}>
        {view.parties.map((party) => (
          <Party key={party.position} party={party} isMoving={isMoving} />
        ))}
      </ol>
      {witnesses.length > 0 ? (
        <>
          <h2>{t('witnesses')}</h2>
          <ul className={styles.plain}>
            {witnesses.map(({ name, title, organisation }) => (
              <li key={`${name}${organisation}`}>
                {[name, title, organisation].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
}

function Party({ party, isMoving }: { party: OwnSigner; isMoving: boolean }) {
  const { t } = useTranslation('agreement-page');
  const language = useLanguage();
  const oneOf = useOneOf();
  const letter =
    language === 'en' ? String.fromCharCode(64 + party.position) : '甲乙丙丁戊己庚辛壬癸'[party.position - 1];
  return (
    <li>
      <p className={styles.aside}>
        {t('letter', { letter })}
        {party.isMine ? ` (${t('you')})` : ''}
      </p>
      <p className={styles.name}>{oneOf(party.organisationZh, party.organisationEn)}</p>
      <p>
        {t('signatory') + oneOf('：', ': ')}
        {[party.signatoryName || t('noSignatory'), party.signatoryTitle].filter(Boolean).join(' · ')}
      </p>
      {party.substituteName ? (
        <p className={styles.aside}>
          {t('substitute') + oneOf('：', ': ')}
          {[party.substituteName, party.substituteTitle].filter(Boolean).join(' · ')}
        </p>
      ) : null}
      {party.isConfirmed ? (
        <Tag tone="green">{t('confirmed')}</Tag>
      ) : isMoving ? (
        <Tag tone="amber">{t('notYet')}</Tag>
      ) : null}
    </li>
  );
}
