import {
  AGREED,
  type Answers,
  type Audience,
  type Condition,
  type FormDefinition,
  type FormField,
} from './form-definition.js';
import { own } from './form-key.js';

/** Whether this answer to the field that the condition hangs on makes the question appear. */
export function isMet({ is }: Condition, answer: unknown): boolean {
  if (Array.isArray(answer)) return answer.some((each) => is.includes(each as string));
  return answer === true ? is.includes(AGREED) : typeof answer === 'string' && is.includes(answer);
}

/**
 * The fields this audience sees with these answers, in the form's order. A field whose deciding field is hidden is
 * hidden too, whatever was answered there before.
 */
export function visibleFields(definition: FormDefinition, answers: Answers, audience: Audience): FormField[] {
  const shown = new Set<string>();
  return definition.fields.filter((field) => {
    const { shownWhen: when } = field;
    const isShown =
      (audience === 'staff' || !field.isInternal) &&
      (!when || (shown.has(when.field) && isMet(when, own(answers, when.field))));
    if (isShown) shown.add(field.key);
    return isShown;
  });
}
