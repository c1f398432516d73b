import type { Answers, FieldOption, FormDefinition, FormField } from './form-definition.js';
import { own } from './form-key.js';

export interface AnswerText {
  zh: string;
  en: string;
}

/** An answer as people read it, in the words of the version it was given to; a file's name is not known here. */
export function answerText(field: FormField, value: unknown): AnswerText {
  const both = (text: string): AnswerText => ({ zh: text, en: text });
  const label = (key: unknown): AnswerText => {
    const option = field.options?.find((each) => each.key === key);
    return option ? labelOf(option) : both(String(key));
  };
  if (field.kind === 'consent') return { zh: '同意', en: 'Agreed' };
  if (field.kind === 'choice') return label(value);
  if (field.kind === 'multiple' && Array.isArray(value)) {
    const labels = value.map(label);
    return { zh: labels.map(({ zh }) => zh).join('、'), en: labels.map(({ en }) => en).join(', ') };
  }
  return both(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

export const labelOf = ({ labelZh, labelEn }: Pick<FieldOption, 'labelZh' | 'labelEn'>): AnswerText => ({
  zh: labelZh,
  en: labelEn || labelZh,
});

/** The answered fields in the form's order. */
export const answeredFields = (
  definition: FormDefinition,
  answers: Answers,
): { field: FormField; value: unknown }[] =>
  definition.fields
    .map((field) => ({ field, value: own(answers, field.key) }))
    .filter(({ value }) => value !== undefined && value !== null);
