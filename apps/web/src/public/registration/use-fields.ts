import { useState } from 'react';
import type { Problem } from '../../api/problem.js';

export type FieldErrors<Values> = Partial<Record<keyof Values, string>>;

/**
 * Values and faults of a small form. react-hook-form would be a tenth of all the script that a phone loads for the
 * registration page.
 */
export function useFields<Values extends object>(first: Values) {
  const [values, setValues] = useState(first);
  const [errors, setErrors] = useState<FieldErrors<Values>>({});
  /** Changes some values; their faults go away, as they were about the old ones. */
  const change = (changed: Partial<Values>): void => {
    setValues((before) => ({ ...before, ...changed }));
    setErrors((before) => {
      const left = { ...before };
      for (const name of Object.keys(changed) as (keyof Values)[]) delete left[name];
      return left;
    });
  };
  const reset = (to: Values): void => {
    setValues(to);
    setErrors({});
  };
  return { values, errors, change, reset, setErrors };
}

export type Fields<Values extends object> = ReturnType<typeof useFields<Values>>;

/** The server's sentences by field of this form. */
export function errorsOf<Values extends object>(problem: Problem, values: Values): FieldErrors<Values> {
  const errors: FieldErrors<Values> = {};
  for (const { field, detail } of problem.fields)
    if (field in values) errors[field as keyof Values] ??= detail;
  return errors;
}
