import { useRef, useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { sendFormFile } from '../../api/form-files.js';
import { usePersonalPage, type Ticket } from '../../api/personal-page.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { usePublicConference } from '../../api/public-conferences.js';
import { usePublicForm } from '../../api/public-registration.js';
import { useAddColleagues, useColleagues } from '../../api/self-service.js';
import { ColleagueFields } from '../../public/registration/colleague-fields.js';
import { answersTo } from '../../public/registration/registration-request.js';
import { emptyColleague, type ColleagueValues } from '../../public/registration/registration-values.js';
import { errorsAt, errorsOf, useFields } from '../../public/registration/use-fields.js';
import { Button, ButtonLink } from '../../ui/button.js';
import FormFields from '../../ui/form-fields/form-fields.js';
import { openSessions } from '../../ui/form-fields/open-session.js';
import { SessionChoice } from '../../ui/form-fields/session-choice.js';
import { Notice, ProblemNotice } from '../../ui/notice.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import { clearColleagues, readColleagues, useColleaguesDraft } from './colleagues-draft.js';
import type { LinkProps } from './link-props.js';
import { NoTicket } from './no-ticket.js';
import { personRequest } from './person-fields.js';
import { PersonalFrame } from './personal-frame.js';
import styles from './self-service.module.css';
import { useFirstFault } from './use-first-fault.js';

/** Registers more colleagues of the same organisation: all of them, or none. */
export default function AddColleaguesPage({ token }: LinkProps) {
  const { data, error, isPending, refetch } = usePersonalPage({ token });
  if (isPending) return <PageSkeleton />;
  if (!data) return <NoTicket error={error} onRetry={() => void refetch()} />;
  return <AddColleagues token={token} ticket={data.view} />;
}

function AddColleagues({ token, ticket }: LinkProps & { ticket: Ticket }) {
  const { t } = useTranslation(['participant', 'public']);
  usePageTitle(t('colleagues.add'));
  const navigate = useNavigate();
  const { participantType, conference } = ticket;
  const form = usePublicForm(conference.slug, participantType);
  const programme = usePublicConference(conference.slug);
  const left = useColleagues(token).data?.left ?? 1;
  const fields = useFields({ colleagues: readColleagues(token) });
  const { values, errors, change } = fields;
  const { colleagues } = values;
  useColleaguesDraft(token, colleagues);
  const add = useAddColleagues(token);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { form: element, showFault } = useFirstFault();
  const addButton = useRef<HTMLButtonElement>(null);
  if (form.isPending || programme.isPending) return <PageSkeleton />;
  const definition = form.data?.definition ?? { fields: [] };
  const version = form.data?.version ?? 0;
  const sessions = openSessions(programme.data?.programme ?? [], participantType);
  const isOpen = new Set(sessions.map(({ id }) => id));

  const put = (index: number, changed: Partial<ColleagueValues>, place: string): void =>
    change({ colleagues: colleagues.map((each, at) => (at === index ? { ...each, ...changed } : each)) }, [
      `colleagues.${index}.${place}`,
    ]);
  const remove = (index: number): void => {
    change({ colleagues: colleagues.filter((_, at) => at !== index) });
    addButton.current?.focus();
  };
  const addOne = (): void => {
    flushSync(() => change({ colleagues: [...colleagues, emptyColleague] }, []));
    element.current?.querySelector<HTMLInputElement>('fieldset:last-of-type input')?.focus();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (add.isPending) return;
    setProblem(null);
    const wish = colleagues.map(({ answers, sessionIds, ...person }) => ({
      ...personRequest(person),
      ...(version > 0 ? { answers: answersTo(definition, answers ?? {}) } : {}),
      ...(sessions.length > 0 ? { sessionIds: (sessionIds ?? []).filter((id) => isOpen.has(id)) } : {}),
    }));
    add.mutate(
      { colleagues: wish, ...(version > 0 ? { formVersion: version } : {}) },
      {
        onSuccess: () => {
          clearColleagues(token);
          void navigate(`/r/${token}`);
        },
        onError: (error) => {
          const refusal = asProblem(error);
          const own = errorsOf(refusal, values);
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
        {colleagues.map((colleague, index) => {
          const faults = errorsAt(errors, `colleagues.${index}`);
          const answers = colleague.answers ?? {};
          return (
            <ColleagueFields
              key={index}
              number={index + 1}
              colleague={colleague}
              errors={faults}
              emailHint={t('colleagues.emailHint')}
              onChange={(changed, place) => put(index, changed, place)}
              onRemove={colleagues.length > 1 ? () => remove(index) : undefined}
            >
              <FormFields
                definition={definition}
                answers={answers}
                audience="public"
                errors={errorsAt(faults, 'answers')}
                onChange={(key, value) =>
                  put(index, { answers: { ...answers, [key]: value } }, `answers.${key}`)
                }
                sendFile={(field, file, onProgress) =>
                  sendFormFile(conference.slug, { participantType, field: field.key }, file, onProgress)
                }
                sessions={
                  <SessionChoice
                    field={definition.fields.find(({ kind }) => kind === 'sessions')}
                    sessions={sessions}
                    timeZone={conference.timeZone}
                    chosen={colleague.sessionIds ?? []}
                    error={faults.sessionIds}
                    onChange={(sessionIds) => put(index, { sessionIds }, 'sessionIds')}
                  />
                }
              />
            </ColleagueFields>
          );
        })}
        {colleagues.length < left ? (
          <Button ref={addButton} isWide onClick={addOne}>
            {t('public:colleagues.add')}
          </Button>
        ) : (
          <p className={styles.hint}>{t('colleagues.noMore', { count: left })}</p>
        )}
        {errors.colleagues ? <Notice tone="red" title={errors.colleagues} /> : null}
        <ProblemNotice problem={problem} />
        <Button type="submit" look="primary" isWide isBusy={add.isPending}>
          {t('colleagues.send', { count: colleagues.length })}
        </Button>
      </form>
      <ButtonLink isWide look="quiet" to={`/r/${token}`}>
        {t('back')}
      </ButtonLink>
    </PersonalFrame>
  );
}
