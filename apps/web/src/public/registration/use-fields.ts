import { useState } from 'react';
import type { Problem } from '../../api/problem.js';

/** A sentence at each wrong field, by its path: `name`, `answers.diet`, `colleagues.0.mobile`. */
export type FieldErrors = Record<string, string | undefined>;

const isAt = (path: string, place: string): boolean => path === place || path.startsWith(`${place}.`);

/**
 * Values and faults of a small form. react-hook-form would be a tenth of all the script that a phone loads for the
 * registration page.
 */
export function useFields<Values extends object>(first: Values) {
  const [values, setValues] = useState(first);
  const [errors, setErrors] = useState<FieldErrors>({});
  /** Changes some values; the faults of these places go away, as they were about the old ones. */
  const change = (changed: Partial<Values>, places: readonly string[] = Object.keys(changed)): void => {
    setValues((before) => ({ ...before, ...changed }));
    setErrors((before) =>
      Object.fromEntries(
        Object.entries(before).filter(([path]) => !places.some((place) => isAt(path, place))),
      ),
    );
  };
  const reset = (to: Values): void => {
    setValues(to);
    setErrors({});
  };
  return { values, errors, change, reset, setErrors };
}

export type Fields<Values extends object> = ReturnType<typeof useFields<Values>>;

/** The server's sentences by field of this form. */
export function errorsOf(problem: Problem, values: object): FieldErrors {
  const errors: FieldErrors = {};
  for (const { field, detail } of problem.fields)
    if (field.split('.')[0]! in values) errors[field] ??= detail;
  return errors;
}

/** The faults below a place, by the rest of their path. */
export const errorsAt = (errors: FieldErrors, place: string): FieldErrors =>
  Object.fromEntries(
    Object.entries(errors)
      .filter(([path]) => path.startsWith(`${place}.`))
      .map(([path, words]) => [path.slice(place.length + 1), words]),
  );
