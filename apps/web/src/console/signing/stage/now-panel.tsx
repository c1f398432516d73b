import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShowAgreement, ShowParty } from '#contracts/signing/run-of-show';
import { cueAfter, roundOf, wasOnStage, type StageState } from '#contracts/signing/stage-state';
import { useOneOf } from '../../../i18n/language.js';
import { AgreementRow } from './agreement-row.js';
import { useCueWords } from './cue-words.js';
import { SubstituteDialog } from './substitute-dialog.js';
import type { StageHand } from './stage-hand.js';
import { WithdrawDialog } from './withdraw-dialog.js';
import styles from './stage.module.css';

interface NowPanelProps extends StageHand {
  state: StageState;
  onDialog: (isOpen: boolean) => void;
}

/** What is on the screen, what comes next, and what there is to tick. */
export function NowPanel({ state, give, mayGive, onDialog }: NowPanelProps) {
  const { t } = useTranslation('ceremony-stage');
  const oneOf = useOneOf();
  const words = useCueWords(state);
  const [leaving, setLeaving] = useState<ShowAgreement | null>(null);
  const [changing, setChanging] = useState<ShowParty | null>(null);
  const round = state.show.rounds.find(({ id }) => id === roundOf(state.cue));
  const now = words(state.cue);
  const following = cueAfter(state, state.cue);
  const next = following && words(following.id);
  const open = round?.agreements.filter(({ id }) => state.marks[id] === 'open').length ?? 0;
  const signed = round?.agreements.filter(({ id }) => state.marks[id] === 'signed').length ?? 0;
  const script = round ? oneOf(round.scriptZh, round.scriptEn) : '';
  const show = <T,>(set: (value: T | null) => void, value: T | null): void => {
    set(value);
    onDialog(value !== null);
  };
  return (
    <section className={styles.now} aria-labelledby="stage-now">
      <div className={styles.cues}>
        <div className={styles.current} aria-live="polite">
          <p className={styles.label} id="stage-now">
            {t('now')}
          </p>
          <p className={styles.kind}>{now.kind}</p>
          <h2>{now.title}</h2>
        </div>
        <div className={styles.following}>
          <p className={styles.label}>{t('next')}</p>
          {next ? (
            <>
              <p className={styles.kind}>{next.kind}</p>
              <h3>{next.title}</h3>
            </>
          ) : (
            <p>{t('nothingNext')}</p>
          )}
        </div>
      </div>
      {state.isHeld ? <p className={styles.held}>{t('held')}</p> : null}
      {state.isBlack ? <p className={styles.held}>{t('isBlack')}</p> : null}
      {script ? (
        <details className={styles.script} open>
          <summary>{t('say')}</summary>
          <p>{script}</p>
        </details>
      ) : null}
      {round ? (
        <>
          <div className={styles.signAll}>
            {open > 0 ? (
              <Button
                size="large"
                type="primary"
                disabled={!mayGive || !wasOnStage(state, round.id)}
                onClick={() => give({ kind: 'sign-round', roundId: round.id })}
              >
                {t('signAll')} <kbd>S</kbd>
              </Button>
            ) : signed > 0 ? (
              <p className={styles.allSigned}>
                <CheckCircleFilled /> {t('allSigned')}
              </p>
            ) : null}
          </div>
          <ul className={styles.agreements}>
            {round.agreements.map((agreement) => (
              <AgreementRow
                key={agreement.id}
                agreement={agreement}
                state={state}
                give={give}
                mayGive={mayGive && wasOnStage(state, round.id)}
                onWithdraw={(one) => show(setLeaving, one)}
                onSubstitute={(party) => show(setChanging, party)}
              />
            ))}
          </ul>
        </>
      ) : null}
      {leaving ? (
        <WithdrawDialog agreement={leaving} give={give} onClose={() => show(setLeaving, null)} />
      ) : null}
      {changing ? (
        <SubstituteDialog
          party={changing}
          signer={state.signers[changing.id]}
          give={give}
          onClose={() => show(setChanging, null)}
        />
      ) : null}
    </section>
  );
}
