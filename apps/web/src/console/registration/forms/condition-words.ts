import type { FormField } from '#contracts/form/form-definition';

type OneOf = (zh: string, en: string) => string;

/** «Wants a table», «yes or perhaps»: the two parts of a condition as people read them. */
export function conditionWords(
  field: FormField,
  fields: readonly FormField[],
  oneOf: OneOf,
  words: { agreed: string; or: string },
): { question: string; answers: string } | null {
  if (!field.shownWhen) return null;
  const { field: key, is } = field.shownWhen;
  const decider = fields.find((each) => each.key === key);
  const label = (option: string): string => {
    const found = decider?.options?.find((each) => each.key === option);
    return found ? oneOf(found.labelZh, found.labelEn) : decider?.kind === 'consent' ? words.agreed : option;
  };
  return {
    question: decider ? oneOf(decider.labelZh, decider.labelEn) : key,
    answers: is.map(label).join(words.or),
  };
}
