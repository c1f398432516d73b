import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { sendFormFile } from '../../api/form-files.js';
import type { Ticket } from '../../api/personal-page.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { useEditOwn, type OwnEdit } from '../../api/self-service.js';
import { changedFormOf } from '../../public/registration/changed-form.js';
import { errorsAt, errorsOf, useFields } from '../../public/registration/use-fields.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextField } from '../../ui/field.js';
import FormFields from '../../ui/form-fields/form-fields.js';
import type { OpenSession } from '../../ui/form-fields/open-session.js';
import { SessionChoice } from '../../ui/form-fields/session-choice.js';
import { Notice, ProblemNotice } from '../../ui/notice.js';
import { editRequest, editValues } from './edit-values.js';
import { pageOf, type WhoseProps } from './link-props.js';
import styles from './self-service.module.css';
import { useFirstFault } from './use-first-fault.js';

interface EditFormProps {
  whose: WhoseProps;
  ticket: Ticket;
  edit: OwnEdit;
  sessions: readonly OpenSession[];
  /** The registration as it is now, when somebody changed it meanwhile. */
  readAgain: () => Promise<OwnEdit | null>;
}

export function EditForm({ whose, ticket, edit, sessions, readAgain }: EditFormProps) {
  const { t } = useTranslation(['participant', 'public']);
  const navigate = useNavigate();
  const [before] = useState(() => editValues(edit));
  const [basis, setBasis] = useState(edit);
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Problem | null>(null);
  const fields = useFields(before);
  const send = useEditOwn(whose);
  const { form, showFault } = useFirstFault();
  const { values, errors, change } = fields;
  const { slug, timeZone } = ticket.conference;
  const { definition } = basis;

  async function refuse(error: unknown): Promise<void> {
    const refusal = asProblem(error);
    const newForm = changedFormOf(refusal, definition);
    if (newForm) {
      setBasis({ ...basis, formVersion: newForm.form.version, definition: newForm.form.definition });
      setChanged(newForm.changed);
    }
    if (refusal.code === 'record.changed-meanwhile') {
      const now = await readAgain();
      if (now) setBasis(now);
    }
    const own = errorsOf(refusal, values);
    fields.setErrors(own);
    setProblem(Object.keys(own).length > 0 && !newForm ? null : refusal);
    showFault();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (send.isPending) return;
    setProblem(null);
    send.mutate(editRequest(before, values, basis), {
      // a colleague who got an address has a link of the own from now on
      onSuccess: ({ email }) =>
        void navigate(email ? `/r/${whose.token}` : pageOf(whose), { state: { isChanged: true } }),
      onError: (error) => void refuse(error),
    });
  }

  const text = (name: 'name' | 'title' | 'mobile' | 'email') => ({
    name,
    value: values[name],
    error: errors[name],
    onChange: (event: { target: HTMLInputElement }) => change({ [name]: event.target.value }),
  });
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      {edit.asksApproval ? <Notice tone="amber">{t('edit.asksApproval')}</Notice> : null}
      <TextField label={t('public:register.name')} hint={t('edit.nameHint')} {...text('name')} />
      <TextField label={t('public:register.jobTitle')} isOptional {...text('title')} />
      <TextField
        label={t('public:register.mobile')}
        hint={edit.mobile ? t('edit.now', { value: edit.mobile }) : undefined}
        type="tel"
        inputMode="tel"
        isOptional
        {...text('mobile')}
      />
      <TextField
        label={t('public:register.email')}
        hint={
          edit.email
            ? t('edit.now', { value: edit.email })
            : whose.colleagueId
              ? t('edit.emailOf')
              : undefined
        }
        type="email"
        inputMode="email"
        autoCapitalize="none"
        isOptional
        {...text('email')}
      />
      <SelectField
        label={t('edit.language')}
        value={values.language}
        onChange={(event) => change({ language: event.target.value as 'zh' | 'en' })}
      >
        <option value="zh">中文</option>
        <option value="en">English</option>
      </SelectField>
      <FormFields
        definition={definition}
        answers={values.answers}
        audience="public"
        errors={errorsAt(errors, 'answers')}
        changed={changed}
        onChange={(key, value) =>
          change({ answers: { ...values.answers, [key]: value } }, [`answers.${key}`])
        }
        sendFile={(field, file, onProgress) =>
          sendFormFile(slug, { participantType: ticket.participantType, field: field.key }, file, onProgress)
        }
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
      <ProblemNotice problem={problem}>
        {problem?.code === 'record.changed-meanwhile' ? t('edit.kept') : null}
      </ProblemNotice>
      <Button type="submit" look="primary" isWide isBusy={send.isPending}>
        {t('edit.save')}
      </Button>
    </form>
  );
}
