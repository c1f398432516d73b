import type { EditorSession } from './editor-session.js';

export interface History {
  past: readonly EditorSession[][];
  now: EditorSession[];
  future: readonly EditorSession[][];
}

export type Step =
  | { kind: 'change'; to: EditorSession[] }
  | { kind: 'undo' }
  | { kind: 'redo' }
  /** What the server has, or somebody else made of it: nothing before it can be taken back. */
  | { kind: 'begin'; with: EditorSession[] };

const KEPT = 100;

export function historyAfter(history: History, step: Step): History {
  const { past, now, future } = history;
  switch (step.kind) {
    case 'change':
      return { past: [...past.slice(-KEPT), now], now: step.to, future: [] };
    case 'undo': {
      const before = past.at(-1);
      return before ? { past: past.slice(0, -1), now: before, future: [now, ...future] } : history;
    }
    case 'redo': {
      const [next, ...rest] = future;
      return next ? { past: [...past, now], now: next, future: rest } : history;
    }
    case 'begin':
      return { past: [], now: step.with, future: [] };
  }
}
