import {
  EyeInvisibleOutlined,
  EyeOutlined,
  LeftOutlined,
  PauseOutlined,
  CaretRightOutlined,
  RightOutlined,
  StepForwardOutlined,
} from '@ant-design/icons';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cueAfter, cueBefore, roundOf, type StageState } from '#contracts/signing/stage-state';
import type { StageKey } from './use-stage-keys.js';
import styles from './stage.module.css';

interface ControlsProps {
  state: StageState;
  mayGive: boolean;
  press: (key: StageKey) => void;
  skip: (roundId: string) => void;
}

/** The large buttons that stay at the bottom. */
export function Controls({ state, mayGive, press, skip }: ControlsProps) {
  const { t } = useTranslation('ceremony-stage');
  const roundId = roundOf(state.cue);
  const isStarted =
    roundId !== null &&
    Object.entries(state.marks).some(([id, mark]) => mark === 'signed' && inRound(state, roundId, id));
  const isStill = !mayGive || state.isHeld;
  return (
    <div className={styles.controls} role="group" aria-label={t('title')}>
      <Control
        name={t('control.back')}
        keyName="←"
        icon={<LeftOutlined />}
        isOff={isStill || !cueBefore(state, state.cue)}
        onPress={() => press('back')}
      />
      <Control
        name={state.isHeld ? t('control.resume') : t('control.hold')}
        keyName="H"
        icon={state.isHeld ? <CaretRightOutlined /> : <PauseOutlined />}
        isOff={!mayGive}
        isOn={state.isHeld}
        onPress={() => press('hold')}
      />
      <Control
        name={state.isBlack ? t('control.unblack') : t('control.black')}
        keyName="B"
        icon={state.isBlack ? <EyeOutlined /> : <EyeInvisibleOutlined />}
        isOff={!mayGive}
        isOn={state.isBlack}
        onPress={() => press('black')}
      />
      <Control
        name={t('control.skip')}
        icon={<StepForwardOutlined />}
        isOff={isStill || roundId === null || isStarted}
        onPress={() => roundId && skip(roundId)}
      />
      <Control
        name={t('control.next')}
        keyName="␣"
        icon={<RightOutlined />}
        isMain
        isOff={isStill || !cueAfter(state, state.cue)}
        onPress={() => press('next')}
      />
    </div>
  );
}

const inRound = (state: StageState, roundId: string, agreementId: string): boolean =>
  state.show.rounds.find(({ id }) => id === roundId)?.agreements.some(({ id }) => id === agreementId) ??
  false;

interface ControlProps {
  name: string;
  keyName?: string;
  icon: ReactNode;
  isOff: boolean;
  isOn?: boolean;
  isMain?: boolean;
  onPress: () => void;
}

function Control({ name, keyName, icon, isOff, isOn, isMain, onPress }: ControlProps) {
  return (
    <button
      type="button"
      className={isMain ? styles.mainControl : styles.control}
      disabled={isOff}
      aria-pressed={isOn}
      onClick={(event: MouseEvent<HTMLButtonElement>) => {
        onPress();
        // after a click, space means «next» again and not this button
        if (event.detail > 0) event.currentTarget.blur();
      }}
    >
      <span aria-hidden>{icon}</span>
      <span>{name}</span>
      {keyName ? <kbd aria-hidden>{keyName}</kbd> : null}
    </button>
  );
}
