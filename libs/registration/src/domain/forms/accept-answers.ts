import { DomainError, type FieldFault } from '#contracts/domain-error';
import { checkAnswers } from '#contracts/form/check-answers';
import {
  publicPart,
  type Answers,
  type Audience,
  type FormDefinition,
} from '#contracts/form/form-definition';
import { isPlainObject } from '#contracts/form/form-key';
import { visibleFields } from '#contracts/form/visible-fields';
import type { ParticipantType } from '#contracts/vocabulary';

/** The questions that are asked now. */
export interface CurrentForm {
  id: string;
  conferenceId: string;
  participantType: ParticipantType;
  version: number;
  definition: FormDefinition;
}

export interface GivenAnswers {
  /** The version that was on the page; none for imports and programs, which then get no word of a change. */
  formVersion?: number | null;
  answers?: unknown;
  /** Pass it wherever sessions can be chosen: without it a required choice of sessions is not asked for. */
  sessionIds?: readonly string[] | null;
}

/**
 * Checks what was answered against the form as it is now. Nothing is asked where there is no form.
 * @param before what the registration says already: internal answers of staff survive an edit by the person
 * @throws DomainError registration.form-changed with the new form when another version was on the page and its answers
 * do not fit any more; else input.invalid. Faults stand at `answers.<key>`.
 */
export function acceptAnswers(
  form: CurrentForm | undefined,
  given: GivenAnswers,
  audience: Audience,
  before: object = {},
): { formId: string | null; answers: Answers } {
  if (!form) return { formId: null, answers: {} };
  const { definition } = form;
  const hasChanged = typeof given.formVersion === 'number' && given.formVersion !== form.version;
  const said = hasChanged ? stillAsked(definition, given.answers) : given.answers;
  const { answers, faults } = checkAnswers(definition, said, audience);
  const all = [...faults, ...sessionFaults(definition, answers, given, audience)];
  if (all.length > 0)
    throw hasChanged
      ? new DomainError('registration.form-changed', {}, all, { form: formOnPage(form, audience) })
      : new DomainError('input.invalid', {}, all);
  return {
    formId: form.id,
    answers: audience === 'public' ? { ...internalAnswers(definition, before), ...answers } : answers,
  };
}

/** A question that was taken out since the page was opened is nobody's mistake: its answer just goes. */
function stillAsked(definition: FormDefinition, answers: unknown): unknown {
  if (!isPlainObject(answers)) return answers;
  const asked = new Set(definition.fields.map(({ key }) => key));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => asked.has(key)));
}

function sessionFaults(
  definition: FormDefinition,
  answers: Answers,
  { sessionIds }: GivenAnswers,
  audience: Audience,
): FieldFault[] {
  if (audience === 'staff' || sessionIds === undefined || (sessionIds?.length ?? 0) > 0) return [];
  const isNeeded = visibleFields(definition, answers, audience).some(
    ({ kind, isRequired }) => kind === 'sessions' && isRequired,
  );
  return isNeeded ? [{ field: 'sessionIds', code: 'field.required' }] : [];
}

const internalAnswers = (definition: FormDefinition, before: object): Answers => {
  const internal = new Set(definition.fields.filter(({ isInternal }) => isInternal).map(({ key }) => key));
  return Object.fromEntries(Object.entries(before).filter(([key]) => internal.has(key)));
};

/** The form as the page of this audience shows it. */
export const formOnPage = ({ version, definition }: CurrentForm, audience: Audience) => ({
  version,
  definition: audience === 'public' ? publicPart(definition) : definition,
});
