import type { Answers, FormDefinition } from '#contracts/form/form-definition';
import type { PublicForm } from '../../api/public-registration.js';
import { serverLanguage } from '../../i18n/language.js';
import type { ColleagueValues, RegistrationValues } from './registration-values.js';

/** Answers to the questions of this form; others belong to another type or an older version. */
export const answersTo = ({ fields }: FormDefinition, answers: Answers): Answers =>
  Object.fromEntries(fields.flatMap(({ key }) => (Object.hasOwn(answers, key) ? [[key, answers[key]]] : [])));

/** What a colleague answers who answers «as I do»: a file belongs to one person only, and nobody agrees unasked. */
export const sharedAnswers = (definition: FormDefinition, answers: Answers): Answers =>
  answersTo(
    {
      fields: definition.fields.filter(
        ({ kind, isRequired }) => kind !== 'file' && (kind !== 'consent' || isRequired),
      ),
    },
    answers,
  );

function colleagueRequest(
  { name, mobile, email, title, answers, sessionIds }: ColleagueValues,
  { definition, version }: PublicForm,
  values: RegistrationValues,
  openSessionIds: readonly string[],
) {
  const sessions = (sessionIds ?? values.sessionIds).filter((id) => openSessionIds.includes(id));
  return {
    name,
    mobile,
    ...(email.trim() ? { email } : {}),
    title,
    ...(version > 0
      ? {
          answers: answers ? answersTo(definition, answers) : sharedAnswers(definition, values.answers),
        }
      : {}),
    ...(sessions.length > 0 ? { sessionIds: sessions } : {}),
  };
}

export function requestOf(
  values: RegistrationValues,
  form: PublicForm,
  openSessionIds: readonly string[],
  consentVersion: string | undefined,
) {
  const { organisationId, organisationName, creditCode, answers, colleagues, sessionIds, ...person } = values;
  const sessions = sessionIds.filter((id) => openSessionIds.includes(id));
  return {
    ...person,
    ...(organisationId ? { organisationId } : { organisationName, creditCode: creditCode || null }),
    ...(form.version > 0 ? { formVersion: form.version, answers: answersTo(form.definition, answers) } : {}),
    ...(openSessionIds.length > 0 ? { sessionIds: sessions } : {}),
    ...(colleagues.length > 0
      ? {
          colleagues: colleagues.map((colleague) =>
            colleagueRequest(colleague, form, values, openSessionIds),
          ),
        }
      : {}),
    language: serverLanguage(),
    consentVersion: consentVersion ?? '',
  };
}
