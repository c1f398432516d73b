import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** A list's filters as they stand in the address, so that a view can be linked, kept and gone back to. */
export function useUrlFilters<Name extends string>(
  names: readonly Name[],
): {
  filters: Partial<Record<Name, string>>;
  set: (change: Partial<Record<Name | 'open', string | null | undefined>>) => void;
  clear: () => void;
  isFiltered: boolean;
  open: string | null;
} {
  const [search, setSearch] = useSearchParams();
  const key = names.map((name) => search.get(name) ?? '').join('\n');
  const filters = useMemo(
    () =>
      Object.fromEntries(
        names.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])),
      ) as Partial<Record<Name, string>>,
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key stands for names and search
    [key],
  );

  const set = useCallback(
    (change: Partial<Record<Name | 'open', string | null | undefined>>) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(change) as [string, string | null | undefined][])
            if (value) next.set(name, value);
            else next.delete(name);
          return next;
        },
        { replace: !('open' in change) },
      ),
    [setSearch],
  );

  return {
    filters,
    set,
    clear: () => set(Object.fromEntries(names.map((name) => [name, null])) as Parameters<typeof set>[0]),
    isFiltered: names.some((name) => !!search.get(name)),
    open: search.get('open'),
  };
}
