import { useSyncExternalStore } from 'react';

const phone = matchMedia('(max-width: 599px)');

const subscribe = (changed: () => void): (() => void) => {
  phone.addEventListener('change', changed);
  return () => phone.removeEventListener('change', changed);
};

/** A phone held upright. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => phone.matches);
