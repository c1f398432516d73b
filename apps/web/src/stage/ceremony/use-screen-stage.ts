import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { StageCommand, StageEvent } from '#contracts/signing/stage';
import { agreementsOf } from '#contracts/signing/stage';
import { applyStageEvent, playStage } from '#contracts/signing/stage-reducer';
import type { StageState } from '#contracts/signing/stage-state';
import { sendStageCommand } from '../../api/stage-commands.js';
import { newId } from '../../api/stage-desk.js';
import { useStageFeed } from '../../api/stage-feed.js';

export interface ScreenStage {
  state: StageState | null;
  isRehearsal: boolean;
  /** The presenter's remote at the screen. */
  go: (kind: 'next' | 'back') => void;
}

/**
 * The stage as a big screen shows it. With the network it follows the consoles, and its own remote is one more of them;
 * without, or before a run begins, it goes on by its own keys through what is prepared. When the network is back, what
 * the consoles did counts and nothing else.
 */
export function useScreenStage(conferenceId: string, mayCommand: boolean): ScreenStage {
  const { snapshot, isConnected } = useStageFeed(conferenceId, 'screen');
  const [own, setOwn] = useState<StageEvent[]>([]);
  const [self] = useState(newId);
  const known = useMemo(
    () => snapshot && playStage(snapshot.show, snapshot.run?.mode ?? 'rehearsal', snapshot.events),
    [snapshot],
  );
  useEffect(() => setOwn([]), [snapshot]);
  const state = useMemo(
    () => known && own.reduce((before, event) => applyStageEvent(before, event), known),
    [known, own],
  );
  usePrepared(snapshot?.show);

  const run = snapshot?.run && !snapshot.run.endedAt ? snapshot.run : null;
  const at = useRef({ state, run, isConnected });
  at.current = { state, run, isConnected };
  const go = useCallback(
    (kind: 'next' | 'back'): void => {
      const now = at.current;
      if (!now.state) return;
      const command: StageCommand = { kind, from: now.state.cue };
      const given = { id: newId(), console: self, base: now.state.seq, command };
      const alone = (): void =>
        setOwn((before) => [
          ...before,
          { ...given, seq: given.base + 1, at: new Date().toISOString(), by: '' },
        ]);
      if (!now.isConnected || !now.run) alone();
      else if (mayCommand) sendStageCommand(conferenceId, now.run.id, given).catch(() => undefined);
    },
    [conferenceId, mayCommand, self],
  );
  return { state, isRehearsal: run?.mode === 'rehearsal', go };
}

/** Logos are there before they are shown, also when the network is gone by then. */
function usePrepared(show: StageState['show'] | undefined): void {
  const kept = useRef(new Map<string, HTMLImageElement>());
  useEffect(() => {
    if (!show) return;
    for (const { parties } of agreementsOf(show))
      for (const { logo } of parties) {
        if (!logo || kept.current.has(logo)) continue;
        const image = new Image();
        image.src = logo;
        kept.current.set(logo, image);
      }
  }, [show]);
}
