import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers, FormDefinition } from '#contracts/form/form-definition';
import { asProblem } from '../../api/problem.js';
import { keepSurveyDraft, readSurveyDraft, useAnswerSurvey, type SurveyPage } from '../../api/survey-page.js';
import { dateTime } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { Button } from '../../ui/button.js';
import { answerFaults } from '../../ui/form-fields/answer-faults.js';
import FormFields from '../../ui/form-fields/form-fields.js';
import { Notice, ProblemNotice } from '../../ui/notice.js';
import { usePageTitle } from '../../ui/page-title.js';
import formStyles from '../registration/registration-form.module.css';
import pageStyles from '../registration/register-page.module.css';
import { answersTo } from '../registration/registration-request.js';
import styles from './survey-form.module.css';

interface SurveyFormProps {
  token: string;
  survey: SurveyPage;
  onDone: () => void;
}

/** The questions, one below the other; what is answered stays on this device until it is sent. */
export function SurveyForm({ token, survey, onDone }: SurveyFormProps) {
  const { t } = useTranslation('survey-page');
  const oneOf = useOneOf();
  const definition = survey.definition as FormDefinition;
  const [answers, setAnswers] = useState<Answers>(
    () => readSurveyDraft(survey.id, token) ?? (survey.answers as Answers | null) ?? {},
  );
  const [errors, setErrors] = useState<Record<string, string | undefined>>({});
  const [refusals, setRefusals] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const send = useAnswerSurvey(token);
  const title = oneOf(survey.titleZh, survey.titleEn);
  usePageTitle(title);
  useEffect(() => keepSurveyDraft(survey.id, token, answers), [survey.id, token, answers]);
  // the first wrong question gets the focus
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  const refuse = (faults: Record<string, string>): void => {
    setErrors(faults);
    setRefusals((count) => count + 1);
  };

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (send.isPending) return;
    const mine = answersTo(definition, answers);
    const faults = answerFaults(definition, mine, 'public');
    if (Object.keys(faults).length > 0) return refuse(faults);
    send.mutate(mine, {
      onSuccess: () => {
        keepSurveyDraft(survey.id, token, null);
        onDone();
      },
      onError: (error) =>
        refuse(
          Object.fromEntries(
            asProblem(error).fields.map(({ field, detail }) => [field.replace(/^answers\./, ''), detail]),
          ),
        ),
    });
  }

  const problem = send.isError ? asProblem(send.error) : null;
  return (
    <div className={pageStyles.page}>
      <header className={pageStyles.head}>
        <h1>{title}</h1>
        <p>{oneOf(survey.conferenceTitleZh, survey.conferenceTitleEn)}</p>
        {survey.closesAt ? <p>{t('until', { time: dateTime(survey.closesAt, survey.timeZone) })}</p> : null}
      </header>
      {oneOf(survey.introZh, survey.introEn) ? (
        <p className={styles.intro}>{oneOf(survey.introZh, survey.introEn)}</p>
      ) : null}
      <Notice>{t(survey.isAnonymous ? 'anonymous' : 'named')}</Notice>
      <form ref={form} className={`${formStyles.form} ${styles.questions}`} onSubmit={submit} noValidate>
        <FormFields
          definition={definition}
          answers={answers}
          audience="public"
          errors={errors}
          onChange={(key, value) => {
            setAnswers((before) => ({ ...before, [key]: value }));
            setErrors((before) => ({ ...before, [key]: undefined }));
          }}
        />
        {problem && problem.fields.length === 0 ? <ProblemNotice problem={problem} /> : null}
        <div className={formStyles.bottom}>
          <Button type="submit" look="primary" isWide isBusy={send.isPending}>
            {t(survey.answers ? 'sendAgain' : 'send')}
          </Button>
        </div>
      </form>
    </div>
  );
}
