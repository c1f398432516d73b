import { useState } from 'react';

/** Walks a list by the server's opaque cursors; starts again when the filters (`key`) change. */
export function useCursorPages(key: string) {
  const [state, setState] = useState<{ key: string; cursors: string[] }>({ key, cursors: [] });
  const cursors = state.key === key ? state.cursors : [];
  return {
    cursor: cursors.at(-1),
    page: cursors.length,
    goOn: (cursor: string) => setState({ key, cursors: [...cursors, cursor] }),
    goBack: () => setState({ key, cursors: cursors.slice(0, -1) }),
  };
}
export type CursorPages = ReturnType<typeof useCursorPages>;
