import { useEffect, useRef } from 'react';

/** In a field: a scanner types a character every few milliseconds, people pause longer. */
const MOST_GAP_IN_FIELD_MS = 100;
/** Elsewhere nobody types, and slow scanners (Bluetooth) may take their time. */
const MOST_GAP_MS = 1000;
/** Shorter bursts are somebody's typing. */
const LEAST_LENGTH = 6;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/**
 * A USB scanner is a keyboard that types the code and Enter. Listens wherever the focus is; Enter then presses no
 * button and sends no form.
 */
export function useKeyWedge(onCode: (code: string) => void): void {
  const handler = useRef(onCode);
  useEffect(() => {
    handler.current = onCode;
  });
  useEffect(() => {
    let typed = '';
    let last = 0;
    const listen = (event: KeyboardEvent): void => {
      const now = event.timeStamp;
      if (now - last > (isField(event.target) ? MOST_GAP_IN_FIELD_MS : MOST_GAP_MS)) typed = '';
      last = now;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key.length === 1) typed += event.key;
      if (event.key !== 'Enter' || typed.length < LEAST_LENGTH) return;
      event.preventDefault();
      event.stopPropagation();
      const code = typed;
      typed = '';
      handler.current(code);
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}
