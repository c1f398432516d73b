import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Answers } from '#contracts/form/form-definition';
import { sendFormFile } from '../../api/form-files.js';
import { usePersonalPage, type Ticket } from '../../api/personal-page.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { usePublicConference } from '../../api/public-conferences.js';
import { usePublicForm } from '../../api/public-registration.js';
import { useAddColleagues } from '../../api/self-service.js';
import { answersTo } from '../../public/registration/registration-request.js';
import { errorsAt, useFields, type FieldErrors } from '../../public/registration/use-fields.js';
import { Button, ButtonLink } from '../../ui/button.js';
import FormFields from '../../ui/form-fields/form-fields.js';
import { openSessions } from '../../ui/form-fields/open-session.js';
import { SessionChoice } from '../../ui/form-fields/session-choice.js';
import { ProblemNotice } from '../../ui/notice.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import type { LinkProps } from './link-props.js';
import { NoTicket } from './no-ticket.js';
import { nobody, PersonFields, personRequest, type PersonValues } from './person-fields.js';
import { PersonalFrame } from './personal-frame.js';
import styles from './self-service.module.css';
import { useFirstFault } from './use-first-fault.js';

interface ColleagueValues extends PersonValues {
  answers: Answers;
  sessionIds: string[];
}

/** Registers one more colleague of the same organisation. */
export default function AddColleaguePage({ token }: LinkProps) {
  const { data, error, isPending, refetch } = usePersonalPage(token);
  if (isPending) return <PageSkeleton />;
  if (!data) return <NoTicket error={error} onRetry={() => void refetch()} />;
  return <AddColleague token={token} ticket={data.view} />;
}

function AddColleague({ token, ticket }: LinkProps & { ticket: Ticket }) {
  const { t } = useTranslation('participant');
  usePageTitle(t('colleagues.add'));
  const navigate = useNavigate();
  const { participantType, conference } = ticket;
  const form = usePublicForm(conference.slug, participantType);
  const programme = usePublicConference(conference.slug);
  const fields = useFields<ColleagueValues>({ ...nobody, answers: {}, sessionIds: [] });
  const add = useAddColleagues(token);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { form: element, showFault } = useFirstFault();
  if (form.isPending || programme.isPending) return <PageSkeleton />;
  const { values, errors, change } = fields;
  const definition = form.data?.definition ?? { fields: [] };
  const version = form.data?.version ?? 0;
  const sessions = openSessions(programme.data?.programme ?? [], participantType);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (add.isPending) return;
    setProblem(null);
    const colleague = {
      ...personRequest(values),
      ...(version > 0 ? { answers: answersTo(definition, values.answers) } : {}),
      ...(sessions.length > 0 ? { sessionIds: values.sessionIds } : {}),
    };
    add.mutate(
      { colleagues: [colleague], ...(version > 0 ? { formVersion: version } : {}) },
      {
        onSuccess: () => void navigate(`/r/${token}`),
        onError: (error) => {
          const refusal = asProblem(error);
          const own = errorsOfFirst(refusal);
          fields.setErrors(own);
          setProblem(Object.keys(own).length > 0 ? null : refusal);
          if (refusal.code === 'registration.form-changed') void form.refetch();
          showFault();
        },
      },
    );
  };
  return (
    <PersonalFrame>
      <h1 className={styles.title}>{t('colleagues.add')}</h1>
      <p className={styles.hint}>{t('colleagues.addHint')}</p>
      <form ref={element} className={styles.form} onSubmit={submit} noValidate>
        <PersonFields fields={fields} emailHint={t('colleagues.emailHint')} />
        <FormFields
          definition={definition}
          answers={values.answers}
          audience="public"
          errors={errorsAt(errors, 'answers')}
          onChange={(key, value) =>
            change({ answers: { ...values.answers, [key]: value } }, [`answers.${key}`])
          }
          sendFile={(field, file, onProgress) =>
            sendFormFile(conference.slug, { participantType, field: field.key }, file, onProgress)
          }
          sessions={
            <SessionChoice
              field={definition.fields.find(({ kind }) => kind === 'sessions')}
              sessions={sessions}
              timeZone={conference.timeZone}
              chosen={values.sessionIds}
              error={errors.sessionIds}
              onChange={(sessionIds) => change({ sessionIds })}
            />
          }
        />
        <ProblemNotice problem={problem} />
        <Button type="submit" look="primary" isWide isBusy={add.isPending}>
          {t('colleagues.send')}
        </Button>
      </form>
      <ButtonLink isWide look="quiet" to={`/r/${token}`}>
        {t('back')}
      </ButtonLink>
    </PersonalFrame>
  );
}

/** The faults of the one colleague, by the fields of this form. */
function errorsOfFirst({ fields }: Problem): FieldErrors {
  return Object.fromEntries(
    fields.flatMap(({ field, detail }) =>
      field.startsWith('colleagues.0.') ? [[field.slice('colleagues.0.'.length), detail]] : [],
    ),
  );
}
