import { useEffect } from 'react';

export type StageKey = 'next' | 'back' | 'hold' | 'black' | 'sign' | 'undo' | 'help';

const keys: Record<string, StageKey> = {
  ' ': 'next',
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  h: 'hold',
  b: 'black',
  '.': 'black',
  s: 'sign',
  '?': 'help',
};

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]');

/** A button reached with Tab is pressed by space, as everywhere. */
const isPressedBy = (target: EventTarget | null, key: string): boolean =>
  (key === ' ' || key === 'Enter') &&
  target instanceof HTMLElement &&
  target.matches('button, a, input, [role=button], [role=menuitem]');

/** Keys of the stage manager; none while a dialog is open. */
export function useStageKeys(isOff: boolean, on: (key: StageKey) => void): void {
  useEffect(() => {
    if (isOff) return undefined;
    const press = (event: KeyboardEvent): void => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
      if (writes(event.target) || event.repeat || isPressedBy(event.target, event.key)) return;
      if (!isUndo && (event.ctrlKey || event.metaKey || event.altKey)) return;
      const name = isUndo ? 'undo' : keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!name) return;
      event.preventDefault();
      on(name);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [isOff, on]);
}
