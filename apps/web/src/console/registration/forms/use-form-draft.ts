import { useEffect, useMemo, useState } from 'react';
import type { FormField } from '#contracts/form/form-definition';
import { readDefinition } from '#contracts/form/read-definition';

interface History {
  /** What the last step was about: typing on is the same step. */
  about: string;
  past: FormField[][];
  fields: FormField[];
}

const STEPS_KEPT = 50;

function readKept(key: string): FormField[] | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as { fields?: FormField[] } | null;
    return Array.isArray(kept?.fields) ? kept.fields : null;
  } catch {
    return null; // storage refused, or a foreign value
  }
}

function keep(key: string, fields: FormField[] | null): void {
  try {
    if (fields) sessionStorage.setItem(key, JSON.stringify({ fields }));
    else sessionStorage.removeItem(key);
  } catch {
    // storage refused: the page itself still holds the changes
  }
}

/** The questions while they are edited: every step can be undone, and a reload of the page loses nothing. */
export function useFormDraft(name: string, saved: FormField[]) {
  const storageKey = `zijin.form.${name}`;
  const [kept] = useState(() => readKept(storageKey));
  const [{ past, fields }, setHistory] = useState<History>({
    about: '',
    past: [],
    fields: kept ?? saved,
  });
  const isDirty = useMemo(() => JSON.stringify(fields) !== JSON.stringify(saved), [fields, saved]);
  useEffect(() => keep(storageKey, isDirty ? fields : null), [storageKey, isDirty, fields]);

  const to = (next: FormField[], about = ''): void =>
    setHistory((before) => ({
      about,
      past:
        about !== '' && about === before.about
          ? before.past
          : [...before.past.slice(-STEPS_KEPT), before.fields],
      fields: next,
    }));
  return {
    fields,
    isDirty,
    wasKept: kept !== null,
    canUndo: past.length > 0,
    faults: useMemo(() => readDefinition({ fields }).faults, [fields]),
    add: (field: FormField) => to([...fields, field]),
    insertAfter: (index: number, field: FormField) => to(fields.toSpliced(index + 1, 0, field)),
    change: (index: number, changed: Partial<FormField>) =>
      to(
        fields.map((field, at) => (at === index ? withoutBlanks({ ...field, ...changed }) : field)),
        `${index} ${Object.keys(changed).join()}`,
      ),
    /** Conditions that hang on the question follow its new key. */
    rename: (index: number, key: string) =>
      to(
        fields.map((field, at) => {
          if (at === index) return { ...field, key };
          const { shownWhen } = field;
          return shownWhen?.field === fields[index]!.key
            ? { ...field, shownWhen: { ...shownWhen, field: key } }
            : field;
        }),
        `${index} key`,
      ),
    remove: (index: number) => to(fields.toSpliced(index, 1)),
    move: (from: number, place: number) => {
      const moved = fields[from];
      if (moved && place >= 0 && place < fields.length && from !== place)
        to(fields.toSpliced(from, 1).toSpliced(place, 0, moved));
    },
    undo: () =>
      setHistory((before) => ({
        about: '',
        past: before.past.slice(0, -1),
        fields: before.past.at(-1) ?? before.fields,
      })),
    discard: () => to(saved),
  };
}

export type FormDraft = ReturnType<typeof useFormDraft>;

/** `undefined` takes a property out, as the server's form has none either. */
const withoutBlanks = (field: FormField): FormField =>
  Object.fromEntries(
    Object.entries(field).filter(([, value]) => value !== undefined),
  ) as unknown as FormField;
