import { hasOptions, type FieldKind, type FormField } from '#contracts/form/form-definition';

/** The first name of this kind that nothing has, nor had while somebody answered it. */
export function freeKey(stem: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** Content, not words of the page: what visitors read until the organiser writes something better. */
const firstLabels: Partial<Record<FieldKind, { labelZh: string; labelEn: string }>> = {
  sessions: { labelZh: '选择参加的环节', labelEn: 'Choose your sessions' },
  consent: { labelZh: '我同意', labelEn: 'I agree' },
};
const firstLabel = { labelZh: '新问题', labelEn: 'New question' };

const usualEnds = [
  { key: 'low', labelZh: '很不满意', labelEn: 'Very unhappy' },
  { key: 'high', labelZh: '非常满意', labelEn: 'Very happy' },
];

/** A question of this kind as it is added: whole enough to be shown and saved at once. */
export function newQuestion(kind: FieldKind, taken: readonly string[]): FormField {
  const option = (number: number) => ({
    key: `option-${number}`,
    labelZh: `选项 ${number}`,
    labelEn: `Option ${number}`,
  });
  return {
    key: freeKey(kind, taken),
    kind,
    ...(firstLabels[kind] ?? firstLabel),
    helpZh: '',
    helpEn: '',
    isRequired: false,
    isInternal: false,
    ...(hasOptions(kind) ? { options: [option(1), option(2)] } : {}),
    ...(kind === 'scale' ? { options: [...usualEnds], min: 1, max: 5 } : {}),
  };
}
