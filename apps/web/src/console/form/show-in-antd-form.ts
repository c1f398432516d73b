import type { FormInstance } from 'antd';
import { asProblem, type Problem } from '../../api/problem.js';

const path = (field: string): (string | number)[] =>
  field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/**
 * Puts each wrong field's sentence under it and the focus on the first; the input stays. Gives the problem back where
 * it (also) concerns more than the form's fields, to be shown above it.
 */
export function showInAntdForm(form: FormInstance, error: unknown): Problem | null {
  const problem = asProblem(error);
  const mine = problem.fields.filter(({ field }) => form.getFieldInstance(path(field)) !== undefined);
  form.setFields(mine.map(({ field, detail }) => ({ name: path(field), errors: [detail] })));
  const first = mine[0];
  if (first) {
    form.scrollToField(path(first.field), { block: 'center' });
    form.focusField(path(first.field));
  }
  return first && mine.length === problem.fields.length ? null : problem;
}
