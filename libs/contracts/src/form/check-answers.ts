import type { FieldFault } from '../domain-error.js';
import { judgeAnswer } from './answer-value.js';
import type { Answers, Audience, FormDefinition, FormField } from './form-definition.js';
import { isPlainObject, own } from './form-key.js';
import { isMet } from './visible-fields.js';

/** Of wrong names, so many are told; the rest would only make the answer long. */
const UNKNOWN_TOLD = 5;

export interface Checked {
  /** Cleaned, of visible fields only. */
  answers: Answers;
  /** At `answers.<key>`. */
  faults: FieldFault[];
}

const at = (key: string): string => `answers.${key.slice(0, 60)}`;

/**
 * Checks and cleans what was answered. Answers of hidden fields are dropped; a name the form does not have (for the
 * public: an internal field's too) is a fault, so that no answer is lost unseen. Only the public must answer what is
 * required. Never throws; what it gives back passes again unchanged.
 */
export function checkAnswers(definition: FormDefinition, given: unknown, audience: Audience): Checked {
  if (given !== undefined && given !== null && !isPlainObject(given))
    return { answers: {}, faults: [{ field: 'answers', code: 'field.wrong-type' }] };
  const said = given ?? {};
  const faults: FieldFault[] = [];
  const shown = new Set<string>();
  const kept = new Map<string, unknown>();
  const mine = definition.fields.filter((field) => audience === 'staff' || !field.isInternal);

  for (const field of mine) {
    const when = field.shownWhen;
    if (when && !(shown.has(when.field) && isMet(when, kept.get(when.field)))) continue;
    shown.add(field.key);
    const judged = judgeAnswer(field, own(said, field.key));
    if ('code' in judged) faults.push({ field: at(field.key), code: judged.code, params: judged.params });
    else if (judged.value !== undefined) kept.set(field.key, judged.value);
    else if (audience === 'public' && field.isRequired && field.kind !== 'sessions')
      faults.push({ field: at(field.key), code: missing(field) });
  }
  const known = new Set(mine.map(({ key }) => key));
  for (const key of Object.keys(said)
    .filter((name) => !known.has(name))
    .slice(0, UNKNOWN_TOLD))
    faults.push({ field: at(key), code: 'field.unknown' });
  return { answers: Object.fromEntries(kept), faults };
}

const missing = (field: FormField) => (field.kind === 'consent' ? 'field.consent-needed' : 'field.required');
