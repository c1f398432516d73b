import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { useDoorConference } from '../../api/check-in.js';
import { sendFormFile } from '../../api/form-files.js';
import { useForm } from '../../api/forms.js';
import type { RegistrationDetail } from '../../api/registration.js';
import { useFirstFault } from '../../participant/registration/use-first-fault.js';
import { dateTime } from '../../i18n/dates.js';
import { OrganisationField } from '../../public/registration/organisation-field.js';
import { errorsAt } from '../../public/registration/use-fields.js';
import { Button } from '../../ui/button.js';
import { CheckField, SelectField, TextField } from '../../ui/field.js';
import FormFields from '../../ui/form-fields/form-fields.js';
import { ProblemNotice } from '../../ui/notice.js';
import { DeskResult } from './desk-result.js';
import styles from './desk-tab.module.css';
import { useDeskForm } from './use-desk-form.js';

export interface DeskTabProps {
  conferenceId: string;
  /** The doors are open: who gets a ticket is let in at once. */
  checksIn: boolean;
  onRegistered: (registrationId: string) => void;
  /** Looks for somebody who is registered already, by the last digits. */
  onFind: (digits: string) => void;
}

/** A walk-in: the mobile number, and for a new one name and organisation; then the ticket, and an empty form again. */
export default function DeskTab({ conferenceId, checksIn, onRegistered, onFind }: DeskTabProps) {
  const { t } = useTranslation(['check-in', 'public', 'vocabulary']);
  const [last, setLast] = useState<RegistrationDetail | null>(null);
  const { form: element, showFault } = useFirstFault();
  const desk = useDeskForm({
    conferenceId,
    onRegistered: (registered) => {
      setLast(registered);
      if (registered.hasTicket && checksIn) onRegistered(registered.id);
    },
    onRefused: showFault,
  });
  const conference = useDoorConference(conferenceId).data;
  const { fields, isKnown, heldUntil, isThere, problem } = desk;
  const { values, errors, change } = fields;
  const { data: form } = useForm(conferenceId, values.participantType);
  const answerErrors = errorsAt(errors, 'answers');
  const hasFaultInMore = Object.keys(errors).some((path) =>
    /^(title|email|participantType|answers)/.test(path),
  );
  const text = (name: 'name' | 'title' | 'email') => ({
    value: values[name],
    error: errors[name],
    autoComplete: 'off',
    onChange: (event: { target: HTMLInputElement }) => change({ [name]: event.target.value }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    desk.submit(form?.version ?? 0);
  };
  if (last)
    return <DeskResult conferenceId={conferenceId} registration={last} onClose={() => setLast(null)} />;
  return (
    <div className={styles.tab}>
      <form ref={element} className={styles.form} onSubmit={submit} noValidate aria-label={t('desk.title')}>
        <TextField
          label={t('public:register.mobile')}
          hint={
            <span role="status">
              {heldUntil
                ? t('desk.held', { until: dateTime(heldUntil, conference?.timeZone) })
                : isKnown === undefined
                  ? t('desk.hint')
                  : t(isKnown ? 'desk.known' : 'desk.unknown')}
            </span>
          }
          type="tel"
          inputMode="tel"
          autoComplete="off"
          autoFocus
          value={values.mobile}
          error={errors.mobile}
          onChange={(event) => desk.typeMobile(event.target.value)}
          onBlur={desk.lookUp}
        />
        {isThere ? (
          <Button onClick={() => onFind(values.mobile.replace(/\D/g, '').slice(-4))}>{t('desk.find')}</Button>
        ) : null}
        <TextField label={t('public:register.name')} {...text('name')} />
        <OrganisationField fields={fields} />
        <details className={styles.more} open={hasFaultInMore || undefined}>
          <summary>{t('desk.more')}</summary>
          <div className={styles.form}>
            <TextField label={t('public:register.jobTitle')} isOptional {...text('title')} />
            <TextField
              label={t('public:register.email')}
              hint={t('desk.emailHint')}
              isOptional
              type="email"
              inputMode="email"
              autoCapitalize="none"
              {...text('email')}
            />
            <SelectField
              label={t('desk.type')}
              value={values.participantType}
              error={errors.participantType}
              onChange={(event) =>
                change({ participantType: event.target.value as ParticipantType, answers: {} })
              }
            >
              {participantTypes
                .filter((type) => conference?.places.some(({ participantType }) => participantType === type))
                .map((type) => (
                  <option key={type} value={type}>
                    {t(`vocabulary:participantType.${type}`)}
                  </option>
                ))}
            </SelectField>
            {form && conference ? (
              <FormFields
                definition={form.definition}
                answers={values.answers}
                audience="staff"
                errors={answerErrors}
                onChange={(key, value) =>
                  change({ answers: { ...values.answers, [key]: value } }, [`answers.${key}`])
                }
                sendFile={(field, file, onProgress) =>
                  sendFormFile(
                    conference.slug,
                    { participantType: values.participantType, field: field.key },
                    file,
                    onProgress,
                  )
                }
              />
            ) : null}
            <CheckField
              label={t('desk.joinWaitingList')}
              checked={values.joinWaitingList}
              onChange={(event) => change({ joinWaitingList: event.target.checked })}
            />
          </div>
        </details>
        <ProblemNotice problem={problem} />
        <Button type="submit" look="primary" isWide isBusy={desk.isBusy}>
          {t(checksIn ? 'desk.submit' : 'desk.submitOnly')}
        </Button>
      </form>
    </div>
  );
}
