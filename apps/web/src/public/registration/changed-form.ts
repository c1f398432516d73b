import type { FormDefinition } from '#contracts/form/form-definition';
import type { PublicForm } from '../../api/public-registration.js';
import type { Problem } from '../../api/problem.js';

export interface ChangedForm {
  form: Pick<PublicForm, 'version' | 'definition'>;
  /** Questions that are new or read differently now. */
  changed: ReadonlySet<string>;
}

/** The new form that a refusal brings along when it changed under the open page. */
export function changedFormOf(problem: Problem, before: FormDefinition): ChangedForm | null {
  const { form } = (problem.details ?? {}) as { form?: ChangedForm['form'] };
  if (problem.code !== 'registration.form-changed' || !form) return null;
  const old = new Map(before.fields.map((field) => [field.key, JSON.stringify(field)]));
  const changed = form.definition.fields.filter((field) => old.get(field.key) !== JSON.stringify(field));
  return { form, changed: new Set(changed.map(({ key }) => key)) };
}
