import { answerText, answeredFields } from '#contracts/form/answer-text';
import type { Answers } from '#contracts/form/form-definition';
import type { Transaction } from '#platform/database';
import { maskMobile } from '#platform/text';
import type { AnswerView } from '../../http/forms/answer.view.js';
import { FormFile } from '../../persistence/forms/form-file.entity.js';
import { Forms } from '../../persistence/forms/forms.js';
import type { Registration } from '../../persistence/registration.entity.js';

/** What was answered, in the words of the version of the form it was given to; phone numbers masked unless told. */
export async function describeAnswers(
  tx: Transaction,
  { id, formId, answers }: Pick<Registration, 'id' | 'formId' | 'answers'>,
  shows: 'masked' | 'in-full' = 'masked',
): Promise<AnswerView[]> {
  const form = formId ? await new Forms(tx).find(formId) : null;
  if (!form) return [];
  const answered = answeredFields(form.definition, answers as Answers);
  const files = answered.some(({ field }) => field.kind === 'file')
    ? await tx.findBy(FormFile, { registrationId: id })
    : [];
  return answered.map(({ field, value: given }) => {
    const { key, kind, labelZh, labelEn, isInternal } = field;
    const value = kind === 'phone' && shows === 'masked' ? maskMobile(String(given)) : given;
    const text = answerText(field, value);
    const fileName = (kind === 'file' && files.find((file) => file.id === given)?.name) || null;
    return {
      key,
      kind,
      labelZh,
      labelEn: labelEn || labelZh,
      isInternal,
      value,
      textZh: fileName ?? text.zh,
      textEn: fileName ?? text.en,
      fileName,
    };
  });
}
