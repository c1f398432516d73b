import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { sendScan, useDoorChanged, type ScanAnswer, type ScanRequest } from '../../api/check-in.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { newKey } from '../../api/repeat-key.js';
import type { Outcome } from './outcome.js';
import { UnsentScans } from './unsent-scans.js';

const RETRY_MS = 3000;
const KEPT_ANSWERS = 8;

export type Presented = Pick<ScanRequest, 'code' | 'registrationId' | 'method'>;

/** The server has looked at the scan and will not take it; anything else may pass, and the scan is kept. */
const isFinal = ({ status }: Problem): boolean => [400, 403, 404, 413, 422].includes(status);

interface Door {
  conferenceId: string;
  pointId: string | null;
  deviceLabel: string;
  /** Tells the person at the door, by screen, sound and vibration. */
  onOutcome: (outcome: Outcome) => void;
}

/** Sends scans, keeps those that could not be sent, and sends them again with the same nonce. */
export function useScanner({ conferenceId, pointId, deviceLabel, onOutcome }: Door) {
  const [store] = useState(() => new UnsentScans(conferenceId));
  const unsent = useSyncExternalStore(store.subscribe, store.all);
  const [answers, setAnswers] = useState<readonly ScanAnswer[]>([]);
  const [isSignedOut, setIsSignedOut] = useState(false);
  const isRetrying = useRef(false);
  const changed = useRef(useDoorChanged(conferenceId));
  const tell = useRef(onOutcome);
  useEffect(() => {
    tell.current = onOutcome;
  });

  const keep = useCallback((answer: ScanAnswer): void => {
    setIsSignedOut(false);
    setAnswers((before) =>
      [answer, ...before.filter(({ scanId }) => scanId !== answer.scanId)].slice(0, KEPT_ANSWERS),
    );
    changed.current();
  }, []);

  async function present(presented: Presented): Promise<void> {
    if (!pointId) return;
    const scan: ScanRequest = {
      ...presented,
      nonce: newKey(),
      pointId,
      scannedAt: new Date().toISOString(),
      deviceLabel: deviceLabel.trim() || null,
    };
    try {
      const answer = await sendScan(conferenceId, scan);
      keep(answer);
      onOutcome({ kind: 'answered', answer });
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status === 401) setIsSignedOut(true);
      if (isFinal(problem)) return onOutcome({ kind: 'problem', problem });
      store.add(scan);
      onOutcome({ kind: 'unsent', scan });
    }
  }

  const retry = useCallback(async (): Promise<void> => {
    if (isRetrying.current) return;
    isRetrying.current = true;
    try {
      for (const scan of store.all()) {
        try {
          keep(await sendScan(conferenceId, scan));
        } catch (error) {
          const problem = asProblem(error);
          if (problem.status === 401) setIsSignedOut(true);
          if (!isFinal(problem)) return;
          tell.current({ kind: 'problem', problem });
        }
        store.remove(scan.nonce);
      }
    } finally {
      isRetrying.current = false;
    }
  }, [conferenceId, keep, store]);

  const hasUnsent = unsent.length > 0;
  useEffect(() => {
    if (!hasUnsent) return;
    const again = (): void => void retry();
    const timer = setInterval(again, RETRY_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [hasUnsent, retry]);

  return { present, answers, unsentCount: unsent.length, isSignedOut };
}
