import { useEffect, useRef } from 'react';

interface RowKeys<Row extends { id: string }> {
  rows: readonly Row[];
  active: string | null;
  setActive: (id: string) => void;
  onOpen?: ((row: Row) => void) | undefined;
  /** A drawer is open: keys belong to it. */
  isBlocked: boolean;
}

/** J and K walk through the rows, Enter opens the marked one. */
export function useRowKeys<Row extends { id: string }>(keys: RowKeys<Row>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { rows, active, setActive, onOpen, isBlocked } = latest.current;
      if (isBlocked || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      if (target.closest('input,textarea,select,button,a,[contenteditable],[role="dialog"]')) return;
      const at = rows.findIndex(({ id }) => id === active);
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step !== 0) {
        const next = rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
        if (next) setActive(next.id);
      } else if (event.key === 'Enter' && at >= 0) onOpen?.(rows[at]!);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
