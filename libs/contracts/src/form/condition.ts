import type { ErrorCode } from '../errors/index.js';
import { AGREED, formLimits, mayDecide, type Condition, type FormField } from './form-definition.js';
import { isFormKey, isPlainObject, own } from './form-key.js';

/** The condition as given, cut to its two properties; tells when it is none. */
export function readCondition(
  given: unknown,
  tell: (path: string, code: ErrorCode) => void,
): Condition | undefined {
  if (given === undefined || given === null) return undefined;
  const field = isPlainObject(given) ? own(given, 'field') : undefined;
  const is = isPlainObject(given) ? own(given, 'is') : undefined;
  if (
    isFormKey(field) &&
    Array.isArray(is) &&
    is.length > 0 &&
    is.length <= formLimits.options &&
    is.every((each): each is string => isFormKey(each))
  )
    return { field, is: [...new Set(is)] };
  tell('shownWhen', 'field.wrong-type');
  return undefined;
}

/**
 * What is wrong with a field's condition, given the fields before it. Only earlier fields may decide, so that no chain
 * of conditions bites its own tail.
 */
export function conditionFault(field: FormField, earlier: readonly FormField[]): ErrorCode | null {
  const { field: key, is } = field.shownWhen!;
  const decider = earlier.find((each) => each.key === key);
  if (!decider) return 'form.condition-not-earlier';
  if (!mayDecide(decider.kind)) return 'form.condition-not-a-choice';
  if (decider.isInternal && !field.isInternal) return 'form.condition-on-internal';
  const possible =
    decider.kind === 'consent' ? [AGREED] : (decider.options ?? []).map((option) => option.key);
  return is.every((each) => possible.includes(each)) ? null : 'form.condition-unknown-option';
}
