import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ShowAgreement, ShowParty } from '#contracts/signing/run-of-show';
import type { StageState } from '#contracts/signing/stage-state';
import { useOneOf } from '../../../i18n/language.js';
import type { StageHand } from './stage-hand.js';
import styles from './stage.module.css';

interface AgreementRowProps extends StageHand {
  agreement: ShowAgreement;
  state: StageState;
  onWithdraw: (agreement: ShowAgreement) => void;
  onSubstitute: (party: ShowParty) => void;
}

/** One agreement of the round on stage: ticked when it is signed. */
export function AgreementRow({
  agreement,
  state,
  give,
  mayGive,
  onWithdraw,
  onSubstitute,
}: AgreementRowProps) {
  const { t } = useTranslation('ceremony-stage');
  const oneOf = useOneOf();
  const mark = state.marks[agreement.id] ?? 'open';
  const title = oneOf(agreement.titleZh, agreement.titleEn);
  const agreementId = agreement.id;
  return (
    <li className={styles.agreement} data-mark={mark}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={mark === 'signed'}
          disabled={!mayGive || mark === 'withdrawn'}
          aria-label={t('sign', { title })}
          onChange={({ currentTarget, nativeEvent }) => {
            give({ kind: mark === 'signed' ? 'unsign' : 'sign', agreementId });
            if ((nativeEvent as MouseEvent).detail !== 0) currentTarget.blur();
          }}
        />
        <span aria-hidden />
      </label>
      <div className={styles.who}>
        {agreement.parties
          .toSorted((a, b) => a.place - b.place)
          .map((party) => {
            const signer = state.signers[party.id];
            const { name, title: position } = signer ?? party.signatory;
            return (
              <p key={party.id}>
                <span className={styles.place}>{party.place}</span>
                <strong>{name || '–'}</strong>
                {signer ? <em>{t('substituted')}</em> : null} <span>{position}</span>
                <span className={styles.organisation}>{oneOf(party.nameZh, party.nameEn)}</span>
                {mayGive && mark === 'open' ? (
                  <Button
                    size="small"
                    type="text"
                    aria-label={`${t('substitute')}: ${name}`}
                    onClick={() => onSubstitute(party)}
                  >
                    {t('substitute')}
                  </Button>
                ) : null}
              </p>
            );
          })}
        <p className={styles.what}>
          {agreement.number ? `${agreement.number} ` : ''}
          {title}
        </p>
        {mark === 'withdrawn' ? (
          <p className={styles.reason}>{t('withdrawn', { reason: state.reasons[agreement.id] ?? '' })}</p>
        ) : null}
      </div>
      {mayGive && mark === 'open' ? (
        <Button
          danger
          type="text"
          aria-label={`${t('withdraw')}: ${title}`}
          onClick={() => onWithdraw(agreement)}
        >
          {t('withdraw')}
        </Button>
      ) : null}
      {mayGive && mark === 'withdrawn' ? (
        <Button
          aria-label={`${t('reinstate')}: ${title}`}
          onClick={() => give({ kind: 'reinstate', agreementId })}
        >
          {t('reinstate')}
        </Button>
      ) : null}
    </li>
  );
}
