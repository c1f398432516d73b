import { createContext, use, useMemo, useRef, type ReactNode } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;
interface Place {
  field: Field;
  write: (text: string) => void;
}
interface Insertion {
  note: (place: Place) => void;
  /** Puts the words where the cursor was last; false when it never was anywhere. */
  insert: (words: string) => boolean;
}

const Context = createContext<Insertion>({ note: () => undefined, insert: () => false });

/** Remembers the field that had the cursor last, so that a picker can write there. */
export function InsertionArea({ children }: { children: ReactNode }) {
  const last = useRef<Place | null>(null);
  const insertion = useMemo<Insertion>(
    () => ({
      note: (place) => {
        last.current = place;
      },
      insert: (words) => {
        const { field, write } = last.current ?? {};
        if (!field?.isConnected || !write) return false;
        const start = field.selectionStart ?? field.value.length;
        const end = field.selectionEnd ?? start;
        write(field.value.slice(0, start) + words + field.value.slice(end));
        requestAnimationFrame(() => {
          field.focus();
          field.setSelectionRange(start + words.length, start + words.length);
        });
        return true;
      },
    }),
    [],
  );
  return <Context value={insertion}>{children}</Context>;
}

export const useInsertion = (): Insertion => use(Context);
