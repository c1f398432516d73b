import { useMemo, useRef, useState } from 'react';

export interface RowSelection {
  has: (id: string) => boolean;
  count: number;
  /** Everything the filters match, also what is not loaded. */
  isAll: boolean;
  ids: readonly string[];
  set: (ids: readonly string[]) => void;
  setAll: () => void;
  clear: () => void;
  /** With Shift: every row from the one ticked before to this one. */
  toggle: (id: string, rows: readonly { id: string }[], isRange: boolean) => void;
}

/** Which rows are ticked; starts anew when the list behind it (`key`) changes. */
export function useRowSelection(key: string, total: number): RowSelection {
  const [state, setState] = useState<{ key: string; ids: ReadonlySet<string>; isAll: boolean }>({
    key,
    ids: new Set(),
    isAll: false,
  });
  const before = useRef<string | null>(null);
  const isOfThis = state.key === key;
  return useMemo(() => {
    const ids: ReadonlySet<string> = isOfThis ? state.ids : new Set<string>();
    const isAll = isOfThis && state.isAll;
    const put = (next: Iterable<string>, all = false): void =>
      setState({ key, ids: new Set(next), isAll: all });
    return {
      has: (id) => isAll || ids.has(id),
      count: isAll ? total : ids.size,
      isAll,
      ids: [...ids],
      set: (next) => put(next),
      setAll: () => put([], true),
      clear: () => put([]),
      toggle: (id, rows, isRange) => {
        const next = new Set(isAll ? rows.map((row) => row.id) : ids);
        const [from, to] = [before.current, id].map((each) => rows.findIndex((row) => row.id === each));
        const range =
          isRange && from! >= 0 ? rows.slice(Math.min(from!, to!), Math.max(from!, to!) + 1) : [{ id }];
        const isOn = !next.has(id);
        for (const row of range)
          if (isOn) next.add(row.id);
          else next.delete(row.id);
        before.current = id;
        put(next);
      },
    };
  }, [isOfThis, key, state, total]);
}
