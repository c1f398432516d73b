import { useCallback, useEffect, useRef, useState } from 'react';
import { useSaveMailing, type Mailing, type MailingDraft } from '../../../../api/mailings.js';
import { asProblem, type Problem } from '../../../../api/problem.js';

/** Typing has paused. */
const PAUSE_MS = 800;

const draftOf = (mailing: Mailing): MailingDraft => ({
  version: mailing.version,
  name: mailing.name,
  purpose: mailing.purpose,
  audience: mailing.audience,
  letter: mailing.letter,
  schedule: mailing.schedule,
  delivery: mailing.delivery,
  senderName: mailing.senderName,
  replyTo: mailing.replyTo,
  attachments: mailing.attachments,
  quietFrom: mailing.quietFrom,
  quietUntil: mailing.quietUntil,
  goodForHours: mailing.goodForHours,
  participantType: mailing.participantType,
  isLocked: mailing.isLocked,
  holdsUntil: mailing.holdsUntil,
  surveyId: mailing.surveyId,
});

export interface DraftWork {
  draft: MailingDraft;
  /** As the server has it. */
  kept: Mailing;
  change: (part: Partial<MailingDraft>) => void;
  /** Keeps what has changed; resolves when it is kept, or refused. */
  save: () => Promise<void>;
  state: 'saved' | 'unsaved' | 'saving';
  problem: Problem | null;
}

/** A mailing as it is being written: kept when typing pauses, and before anything is done with it. */
export function useMailingDraft(mailing: Mailing): DraftWork {
  const [draft, setDraft] = useState(() => draftOf(mailing));
  const [kept, setKept] = useState(mailing);
  const [isChanged, setChanged] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { mutateAsync, isPending } = useSaveMailing(mailing.conferenceId, mailing.id);
  // one save after the other, so that each has the version of the one before
  const chain = useRef(Promise.resolve());
  const latest = useRef({ draft, version: mailing.version, isChanged });
  latest.current.draft = draft;
  latest.current.isChanged = isChanged;

  const save = useCallback((): Promise<void> => {
    const run = async (): Promise<void> => {
      if (!latest.current.isChanged) return;
      const sent = latest.current.draft;
      try {
        const answer = await mutateAsync({ ...sent, version: latest.current.version });
        latest.current.version = answer.version;
        setKept(answer);
        setProblem(null);
        if (latest.current.draft === sent) {
          latest.current.isChanged = false;
          setChanged(false);
        }
      } catch (error) {
        setProblem(asProblem(error));
      }
    };
    chain.current = chain.current.then(run);
    return chain.current;
  }, [mutateAsync]);

  useEffect(() => {
    if (!isChanged) return;
    const timer = setTimeout(() => void save(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, isChanged, save]);

  return {
    draft,
    kept,
    change: (part) => {
      setDraft((before) => ({ ...before, ...part }));
      setChanged(true);
    },
    save,
    state: isPending ? 'saving' : isChanged ? 'unsaved' : 'saved',
    problem,
  };
}
