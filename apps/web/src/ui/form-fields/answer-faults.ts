import i18next from 'i18next';
import { checkAnswers } from '#contracts/form/check-answers';
import type { Answers, Audience, FormDefinition } from '#contracts/form/form-definition';

/** What the server would say of the answers, by key, so that they are told together with everything else. */
export function answerFaults(
  definition: FormDefinition,
  answers: Answers,
  audience: Audience,
): Record<string, string> {
  const { faults } = checkAnswers(definition, answers, audience);
  return Object.fromEntries(
    faults.flatMap(({ field, code, params }) => {
      const words = i18next.t(`form-fields:fault.${code}` as never, params ?? {}) as unknown as string;
      return words.startsWith('fault.') ? [] : [[field.replace(/^answers\./, ''), words]];
    }),
  );
}
