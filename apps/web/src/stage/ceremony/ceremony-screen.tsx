import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { roundOf, type StageState } from '#contracts/signing/stage-state';
import { useMay } from '../../api/accounts.js';
import { useOneOf } from '../../i18n/language.js';
import { usePageTitle } from '../../ui/page-title.js';
import { Ridge } from '../../ui/ridge.js';
import { PairsSlide } from './pairs-slide.js';
import { OpeningSlide, RoundSlide } from './title-slides.js';
import { TotalsSlide } from './totals-slide.js';
import { useScreenStage } from './use-screen-stage.js';
import styles from './ceremony-screen.module.css';

const onward = ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'];
const backward = ['ArrowLeft', 'ArrowUp', 'PageUp'];

/** The ceremony on the big screen: follows the stage manager, and says nothing when the network is gone. */
export default function CeremonyScreen() {
  const { t } = useTranslation('ceremony-screen');
  const oneOf = useOneOf();
  const { conferenceId = '' } = useParams();
  const may = useMay();
  const { state, isRehearsal, go } = useScreenStage(conferenceId, may('signing.stage'));
  const [isBlack, setIsBlack] = useState(false);
  usePageTitle(state ? oneOf(state.show.titleZh, state.show.titleEn) : undefined);
  useAwake();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { key } = event;
      if (onward.includes(key)) go('next');
      else if (backward.includes(key)) go('back');
      else if (key === 'b' || key === 'B' || key === '.') setIsBlack((before) => !before);
      else if (key === 'f' || key === 'F') void document.documentElement.requestFullscreen?.();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [go]);
  if (isBlack || state?.isBlack) return <main className={styles.black} aria-label={t('keys')} />;
  return (
    <main className={styles.screen} data-theme={state?.show.theme ?? 'purple-gold'} aria-label={t('keys')}>
      <span className={styles.light} aria-hidden />
      <Ridge className={styles.ridge} />
      <span className={styles.frame} aria-hidden />
      {state ? (
        <div key={state.cue} className={styles.cue}>
          <Slide state={state} />
        </div>
      ) : null}
      {isRehearsal ? <p className={styles.rehearsal}>{t('rehearsal')}</p> : null}
    </main>
  );
}

function Slide({ state }: { state: StageState }) {
  const { cue, show, marks } = state;
  const round = show.rounds.find(({ id }) => id === roundOf(cue));
  if (cue === 'end') return <TotalsSlide state={state} isEnd />;
  if (!round) return <OpeningSlide show={show} />;
  if (cue.startsWith('totals:')) return <TotalsSlide state={state} />;
  const isEmpty = round.agreements.every(({ id }) => marks[id] === 'withdrawn');
  return cue.startsWith('pairs:') && !isEmpty ? (
    <PairsSlide state={state} round={round} />
  ) : (
    <RoundSlide state={state} round={round} />
  );
}

/** A screen that follows a console is touched by nobody for half an hour; the computer must not fall asleep. */
function useAwake(): void {
  useEffect(() => {
    const ask = (): void => {
      if (document.visibilityState === 'visible')
        void navigator.wakeLock?.request('screen').catch(() => undefined);
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => document.removeEventListener('visibilitychange', ask);
  }, []);
}
