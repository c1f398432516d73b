import { useEffect } from 'react';
import type { PublicForm } from '../../api/public-registration.js';
import { answerFaults } from '../../ui/form-fields/answer-faults.js';
import FormFields from '../../ui/form-fields/form-fields.js';
import type { OpenSession } from '../../ui/form-fields/open-session.js';
import { SessionChoice } from '../../ui/form-fields/session-choice.js';
import { sendFileTo } from './send-file.js';
import { answersTo } from './registration-request.js';
import type { RegistrationValues } from './registration-values.js';
import { errorsAt, type FieldErrors, type Fields } from './use-fields.js';

export interface QuestionsProps {
  slug: string;
  form: PublicForm;
  sessions: readonly OpenSession[];
  timeZone: string;
  fields: Fields<RegistrationValues>;
  changed: ReadonlySet<string>;
  /** Takes the way to find what is wrong with the answers as they are now. */
  onCheck: (find: () => FieldErrors) => void;
}

/** What a conference asks beyond name and contact; in a chunk of its own, as many ask nothing. */
export default function Questions(props: QuestionsProps) {
  const { slug, form, sessions, timeZone, fields, changed, onCheck } = props;
  const { values, errors, change } = fields;
  const { definition } = form;
  useEffect(() => {
    onCheck(() => faultsOf(form, values));
  }, [form, values, onCheck]);
  const sendFile = sendFileTo(slug, values.participantType);
  return (
    <FormFields
      definition={definition}
      answers={values.answers}
      audience="public"
      errors={errorsAt(errors, 'answers')}
      changed={changed}
      onChange={(key, value) => change({ answers: { ...values.answers, [key]: value } }, [`answers.${key}`])}
      sendFile={sendFile}
      sessions={
        <SessionChoice
          field={definition.fields.find(({ kind }) => kind === 'sessions')}
          sessions={sessions}
          timeZone={timeZone}
          chosen={values.sessionIds}
          error={errors.sessionIds}
          onChange={(sessionIds) => change({ sessionIds })}
        />
      }
    />
  );
}

/** Faults of the person's own answers and of every colleague's. */
function faultsOf({ definition, version }: PublicForm, values: RegistrationValues): FieldErrors {
  if (version === 0) return {};
  const below = (place: string, faults: Record<string, string>) =>
    Object.entries(faults).map(([key, words]) => [`${place}.${key}`, words]);
  return Object.fromEntries([
    ...below('answers', answerFaults(definition, answersTo(definition, values.answers), 'public')),
    ...values.colleagues.flatMap(({ answers }, index) =>
      // answers taken over are mended where they were given
      answers
        ? below(
            `colleagues.${index}.answers`,
            answerFaults(definition, answersTo(definition, answers), 'public'),
          )
        : [],
    ),
  ]);
}
