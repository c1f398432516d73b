import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { GivenCommand, StageCommand, StageEvent } from '#contracts/signing/stage';
import { applyStageEvent, playStage } from '#contracts/signing/stage-reducer';
import type { StageState } from '#contracts/signing/stage-state';
import { asProblem, isOutOfReach, type Problem } from './problem.js';
import { readStage, sendStageCommand } from './stage-commands.js';
import { useStageFeed, type StageFeed } from './stage-feed.js';

const AGAIN_MS = 1000;
const PLAN_MS = 15_000;

/** Says of two tabs on one computer which is which; kept when the page is loaded anew. */
function consoleId(): string {
  const key = 'zijin.stage.console';
  try {
    const kept = sessionStorage.getItem(key) ?? newId();
    sessionStorage.setItem(key, kept);
    return kept;
  } catch {
    return newId();
  }
}

/** A page over plain HTTP on a local network has no randomUUID. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

interface Waiting extends GivenCommand {
  at: string;
}

const keyOf = (runId: string, console: string): string => `zijin.stage.${runId}.${console}`;

function readWaiting(key: string): Waiting[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as Waiting[];
  } catch {
    return [];
  }
}

function keepWaiting(key: string, waiting: readonly Waiting[]): void {
  try {
    if (waiting.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(waiting));
  } catch {
    // private windows may refuse: then they wait in this page only
  }
}

export interface StageDesk extends StageFeed {
  /** As it will be when all that waits is taken; null before the first word from the server. */
  state: StageState | null;
  isOn: boolean;
  give: (command: StageCommand) => void;
  /** Commands the server has not taken yet. */
  waiting: number;
  /** What was refused last. */
  problem: Problem | null;
  forgetProblem: () => void;
  /** The page cannot be opened at all: no right, no plan. */
  refusal: Problem | null;
  isPlanChanged: boolean;
}

/** A stage manager's desk: shows at once what is pressed, sends it in order, and keeps it while there is no network. */
export function useStageDesk(conferenceId: string, by: string): StageDesk {
  const feed = useStageFeed(conferenceId, 'console');
  const { snapshot } = feed;
  const runId = snapshot?.run && !snapshot.run.endedAt ? snapshot.run.id : null;
  const [self] = useState(consoleId);
  const key = runId && keyOf(runId, self);
  const [waiting, setWaiting] = useState<Waiting[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const plan = useQuery({
    queryKey: ['stage', conferenceId],
    queryFn: () => readStage(conferenceId),
    refetchInterval: PLAN_MS,
    retry: false,
  });
  useEffect(() => setWaiting(key ? readWaiting(key) : []), [key]);

  const known = useMemo(
    () => snapshot && playStage(snapshot.show, snapshot.run?.mode ?? 'rehearsal', snapshot.events),
    [snapshot],
  );
  const taken = useMemo(() => new Set(snapshot?.events.map(({ id }) => id)), [snapshot]);
  const open = useMemo(() => waiting.filter(({ id }) => !taken.has(id)), [waiting, taken]);
  const state = useMemo(
    () =>
      known &&
      open.reduce(
        (before, given) => applyStageEvent(before, { ...given, seq: before.seq + 1, by } as StageEvent),
        known,
      ),
    [known, open, by],
  );

  const newest = useRef({ seq: 0, key, open });
  newest.current = { seq: known?.seq ?? 0, key, open };
  const change = useCallback((next: (before: Waiting[]) => Waiting[]) => {
    setWaiting((before) => {
      const after = next(before);
      if (newest.current.key) keepWaiting(newest.current.key, after);
      return after;
    });
  }, []);
  const give = useCallback(
    (command: StageCommand): void => {
      const { seq, key: on } = newest.current;
      if (!on) return;
      const at = new Date(Date.now() + feed.clockAheadMs).toISOString();
      change((before) => [...before, { id: newId(), console: self, base: seq, command, at }]);
    },
    [change, self, feed.clockAheadMs],
  );

  // one at a time, in order; what was taken stays until the stream brings it, so that nothing flickers back
  const isSending = useRef(false);
  const sent = useRef(new Set<string>());
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const head = open.find(({ id }) => !sent.current.has(id));
    if (!runId || !head || isSending.current) return;
    isSending.current = true;
    const { at: _, ...given } = head;
    const goOn = (): void => {
      isSending.current = false;
      setTurn((before) => before + 1);
    };
    sendStageCommand(conferenceId, runId, given).then(
      () => {
        sent.current.add(head.id);
        goOn();
      },
      (error: unknown) => {
        if (isOutOfReach(error)) {
          setTimeout(goOn, AGAIN_MS);
          return;
        }
        setProblem(asProblem(error));
        change((before) => before.filter(({ id }) => id !== head.id));
        goOn();
      },
    );
  }, [open, runId, conferenceId, change, turn]);
  // what the stream brought waits no more
  useEffect(() => {
    if (waiting.some(({ id }) => taken.has(id)))
      change((before) => before.filter(({ id }) => !taken.has(id)));
  }, [waiting, taken, change]);

  return {
    ...feed,
    state,
    isOn: runId !== null,
    give,
    waiting: open.filter(({ id }) => !sent.current.has(id)).length,
    problem,
    forgetProblem: useCallback(() => setProblem(null), []),
    refusal: plan.isError && !isOutOfReach(plan.error) ? asProblem(plan.error) : null,
    isPlanChanged: plan.data?.isPlanChanged ?? false,
  };
}
