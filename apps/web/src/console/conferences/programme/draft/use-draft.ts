import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer, useRef, useState } from 'react';
import type { Conference } from '../../../../api/conferences.js';
import { asProblem, type Problem } from '../../../../api/problem.js';
import { programmeQuery, useEditProgramme, type Programme } from '../../../../api/programme.js';
import { fromDraft, toInput, type EditorSession } from './editor-session.js';
import { historyAfter } from './history.js';

const PAUSE_MS = 700;

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'stale';

export interface Draft {
  sessions: EditorSession[];
  change(to: EditorSession[]): void;
  undo(): void;
  redo(): void;
  canUndo: boolean;
  canRedo: boolean;
  state: SaveState;
  problem: Problem | null;
  /** Saves now what is unsaved. */
  retry(): void;
  takeTheirs(): void;
  keepMine(): void;
  /** Of the draft as the server has it. */
  version: number;
}

const sessionsOf = ({ sessions }: Programme, { startsAt }: Conference): EditorSession[] =>
  sessions.map((session) => fromDraft(session, startsAt));

/** The draft in the hand: every change can be undone, and is saved by itself a moment later. */
export function useDraft(conference: Conference, programme: Programme): Draft {
  const queries = useQueryClient();
  const save = useEditProgramme(conference.id);
  const [history, step] = useReducer(historyAfter, undefined, () => ({
    past: [],
    now: sessionsOf(programme, conference),
    future: [],
  }));
  const { now } = history;
  const [kept, setKept] = useState({ sessions: now, version: programme.version });
  const [trouble, setTrouble] = useState<{ state: 'failed' | 'stale'; problem: Problem } | null>(null);
  const isDirty = now !== kept.sessions;

  const send = (sessions: EditorSession[], version: number): void =>
    save.mutate(
      { version, sessions: sessions.map((session) => toInput(session, conference.startsAt)) },
      {
        onSuccess: (saved) => {
          setTrouble(null);
          setKept({ sessions, version: saved.version });
        },
        onError: (error) => {
          const problem = asProblem(error);
          setTrouble({ state: problem.code === 'record.changed-meanwhile' ? 'stale' : 'failed', problem });
        },
      },
    );

  const latest = useRef({ send, now, version: kept.version, isDirty, isPending: save.isPending });
  useEffect(() => {
    latest.current = { send, now, version: kept.version, isDirty, isPending: save.isPending };
  });

  const isWaiting = isDirty && !save.isPending && trouble === null;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => latest.current.send(now, latest.current.version), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isWaiting, now]);

  // Leaving the page saves what is left; closing the window asks.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (latest.current.isDirty) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
      const left = latest.current;
      if (left.isDirty && !left.isPending) left.send(left.now, left.version);
    };
  }, []);

  const begin = (from: Programme): void => {
    const sessions = sessionsOf(from, conference);
    step({ kind: 'begin', with: sessions });
    setKept({ sessions, version: from.version });
    setTrouble(null);
  };
  // Somebody else's newer draft, or what a release made of ours, while nothing of ours is at stake.
  if (programme.version > kept.version && !isDirty && !save.isPending) begin(programme);

  const fetchTheirs = (): Promise<Programme> =>
    queries.fetchQuery({ ...programmeQuery(conference.id), staleTime: 0 });

  return {
    sessions: now,
    change: (to) => step({ kind: 'change', to }),
    undo: () => step({ kind: 'undo' }),
    redo: () => step({ kind: 'redo' }),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    state: trouble?.state ?? (save.isPending ? 'saving' : isDirty ? 'unsaved' : 'saved'),
    problem: trouble?.problem ?? null,
    retry: () => send(now, kept.version),
    takeTheirs: () => void fetchTheirs().then(begin),
    keepMine: () => void fetchTheirs().then(({ version }) => send(now, version)),
    version: kept.version,
  };
}
