import { useCallback, useEffect, useRef, useState } from 'react';
import { saveNotes } from '../../../api/note-taking.js';
import { asProblem, type Problem } from '../../../api/problem.js';
import {
  addTyped,
  readKept,
  withoutSent,
  wishOf,
  writeKept,
  type KeptNotes,
  type TypedNotes,
} from './kept-notes.js';

/** Long enough not to send at each key. */
const BREATH_MS = 700;
const RETRY_MS = 4000;

export type SaveState = 'saved' | 'saving' | 'kept' | 'refused';

export interface Notes {
  /** Everything typed on this page, over what the server knows. */
  typed: KeptNotes;
  state: SaveState;
  savedAt: string | null;
  /** Why the server took nothing (`refused`). */
  problem: Problem | null;
  change: (roundtableId: string, more: Partial<TypedNotes>) => void;
}

/**
 * Notes are sent as they are typed. Until the server has them they stay on this device, through a lost network and a
 * closed page, and leave as soon as it can be reached.
 */
export function useNotes(token: string): Notes {
  const [typed, setTyped] = useState<KeptNotes>(() => readKept(token));
  const [state, setState] = useState<SaveState>(() =>
    Object.keys(readKept(token)).length > 0 ? 'kept' : 'saved',
  );
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const kept = useRef<KeptNotes>(typed);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isSending = useRef(false);

  const send = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    if (isSending.current) return;
    isSending.current = true;
    try {
      while (Object.keys(kept.current).length > 0) {
        setState('saving');
        const [roundtableId, notes] = Object.entries(kept.current)[0]!;
        const answer = await saveNotes(token, wishOf(roundtableId, notes));
        const { [roundtableId]: now = notes, ...others } = kept.current;
        const rest = withoutSent(now, notes);
        kept.current = rest ? { ...others, [roundtableId]: rest } : others;
        writeKept(token, kept.current);
        setSavedAt(answer.savedAt);
      }
      setProblem(null);
      setState('saved');
    } catch (error) {
      const refusal = asProblem(error);
      const isOver = refusal.status >= 400 && refusal.status < 500 && refusal.status !== 429;
      setProblem(refusal);
      setState(isOver ? 'refused' : 'kept');
      if (!isOver) timer.current = setTimeout(() => void send(), RETRY_MS);
    } finally {
      isSending.current = false;
    }
  }, [token]);

  useEffect(() => {
    const again = (): void => void send();
    window.addEventListener('online', again);
    if (Object.keys(kept.current).length > 0) again();
    return () => {
      window.removeEventListener('online', again);
      clearTimeout(timer.current);
    };
  }, [send]);

  const change = useCallback(
    (roundtableId: string, more: Partial<TypedNotes>): void => {
      setTyped((before) => ({ ...before, [roundtableId]: addTyped(before[roundtableId], more) }));
      kept.current = { ...kept.current, [roundtableId]: addTyped(kept.current[roundtableId], more) };
      writeKept(token, kept.current);
      setState('saving');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), BREATH_MS);
    },
    [token, send],
  );
  return { typed, state, savedAt, problem, change };
}
