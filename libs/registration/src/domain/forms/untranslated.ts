import { publicPart, type FormDefinition, type FormField } from '#contracts/form/form-definition';

const lacksEnglish = (field: FormField): boolean =>
  field.labelEn === '' ||
  (field.options ?? []).some(({ labelEn }) => labelEn === '') ||
  (!!field.textZh && !field.textEn);

/** How many required questions of the public part have no English words, or not all of them. */
export const untranslated = (definition: FormDefinition): number =>
  publicPart(definition).fields.filter((field) => field.isRequired && lacksEnglish(field)).length;
