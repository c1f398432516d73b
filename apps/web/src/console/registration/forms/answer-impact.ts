import type { FormField } from '#contracts/form/form-definition';

export interface AnswerImpact {
  key: string;
  what: 'removed' | 'kind' | 'options' | 'required';
  labelZh: string;
  labelEn: string;
  /** People whose answers it touches. */
  count: number;
}

/** What a change of the form means for answers already given, question by question. */
export function answerImpacts(
  before: readonly FormField[],
  after: readonly FormField[],
  answersByField: readonly { key: string; count: number }[],
  answered: number,
): AnswerImpact[] {
  const counts = new Map(answersByField.map(({ key, count }) => [key, count]));
  return before.flatMap((old) => {
    const now = after.find(({ key }) => key === old.key);
    const about = { key: old.key, labelZh: old.labelZh, labelEn: old.labelEn };
    const count = counts.get(old.key) ?? 0;
    const impacts: AnswerImpact[] = [];
    if (count > 0 && !now) impacts.push({ ...about, what: 'removed', count });
    if (count > 0 && now && now.kind !== old.kind) impacts.push({ ...about, what: 'kind', count });
    const lost = (old.options ?? []).some(({ key }) => !now?.options?.some((option) => option.key === key));
    if (count > 0 && now?.kind === old.kind && lost) impacts.push({ ...about, what: 'options', count });
    const unanswered = answered - count;
    if (now?.isRequired && !old.isRequired && unanswered > 0)
      impacts.push({ ...about, what: 'required', count: unanswered });
    return impacts;
  });
}
