import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { asProblem, type Problem } from './problem.js';

/**
 * Shows a refusal in a react-hook-form: each wrong field gets its sentence and the first one the focus; the input stays.
 * Gives the problem back where it (also) concerns the whole form, to be shown in a notice.
 */
export function showInForm<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  error: unknown,
): Problem | null {
  const problem = asProblem(error);
  const known = new Set(Object.keys(form.getValues()));
  const [mine, others] = [true, false].map((wanted) =>
    problem.fields.filter(({ field }) => known.has(field.split('.')[0]!) === wanted),
  );
  mine!.forEach(({ field, detail }, index) =>
    form.setError(field as Path<Values>, { type: 'server', message: detail }, { shouldFocus: index === 0 }),
  );
  return mine!.length > 0 && others!.length === 0 ? null : problem;
}
