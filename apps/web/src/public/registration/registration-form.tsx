import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicConference } from '../../api/public-conferences.js';
import { usePrivacyText, type PublicForm, type Register } from '../../api/public-registration.js';
import { Button } from '../../ui/button.js';
import { CheckField, TextField } from '../../ui/field.js';
import { openSessions } from '../../ui/form-fields/open-session.js';
import { lazyPage } from '../../ui/lazy-page.js';
import { Notice } from '../../ui/notice.js';
import { Skeleton } from '../../ui/skeleton.js';
import { OrganisationField } from './organisation-field.js';
import { PrivacyDialog } from './privacy-dialog.js';
import type { ColleaguesProps } from './colleagues.js';
import type { QuestionsProps } from './questions.js';
import styles from './registration-form.module.css';
import { RegistrationProblem } from './registration-problem.js';
import { emptyRegistration, type RegistrationValues } from './registration-values.js';
import { TypeChoice } from './type-choice.js';
import type { Fields } from './use-fields.js';
import { useRegistrationForm } from './use-registration-form.js';

const Questions = lazyPage<QuestionsProps>(() => import('./questions.js'), ['form-fields']);
const Colleagues = lazyPage<ColleaguesProps>(() => import('./colleagues.js'), ['form-fields']);
const RegisteredNotice = lazyPage(() => import('./registered.js'), ['vocabulary']);

interface RegistrationFormProps {
  conference: PublicConference;
  form: PublicForm;
  fields: Fields<RegistrationValues>;
  register: Register;
  draftKey: string;
  blank?: RegistrationValues;
  hasDraft: boolean;
  /** Of an invitation for one person of one organisation: neither is changed. */
  isLocked?: boolean;
}

/** Under a minute on a phone: organisation, name, mobile, e-mail, title, what the conference asks, consent. */
export function RegistrationForm(props: RegistrationFormProps) {
  const { conference, form, fields, register, draftKey, hasDraft } = props;
  const { blank = emptyRegistration, isLocked = false } = props;
  const { t } = useTranslation('public');
  const { slug } = conference;
  const privacy = usePrivacyText();
  const { values, errors, change } = fields;
  const sessions = openSessions(conference.programme, values.participantType);
  const { formElement, submit, isBusy, problem, startAfresh, registered, changed, onCheck } =
    useRegistrationForm({
      slug,
      register,
      draftKey,
      blank,
      form,
      openSessionIds: sessions.map(({ id }) => id),
      consentVersion: privacy.data?.version,
      fields,
    });
  const [showsDraft, setShowsDraft] = useState(hasDraft);
  const [isReading, setIsReading] = useState(false);
  const mine = form.types.find(({ participantType }) => participantType === values.participantType);
  const text = (name: 'name' | 'mobile' | 'email' | 'title') => ({
    name,
    value: values[name],
    error: errors[name],
    onChange: (event: { target: HTMLInputElement }) => change({ [name]: event.target.value }),
  });
  if (registered) return <RegisteredNotice registered={registered} />;
  return (
    <form ref={formElement} className={styles.form} onSubmit={submit} noValidate>
      {showsDraft ? (
        <Notice>
          {t('register.draftKept')}{' '}
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              startAfresh();
              setShowsDraft(false);
            }}
          >
            {t('register.draftClear')}
          </button>
        </Notice>
      ) : null}
      {form.types.length > 1 ? (
        <TypeChoice
          types={form.types}
          chosen={values.participantType}
          onChoose={(participantType) =>
            change({
              participantType,
              sessionIds: [],
              colleagues: values.colleagues.map((each) => ({ ...each, sessionIds: null })),
            })
          }
        />
      ) : null}
      {mine?.left === 0 ? (
        <Notice tone="amber" title={t('register.full')}>
          {t('register.fullHint')}
        </Notice>
      ) : null}
      {isLocked ? (
        <TextField
          label={t('register.organisation')}
          hint={t('register.locked')}
          readOnly
          value={values.organisationName}
          error={errors.organisationName}
        />
      ) : (
        <OrganisationField fields={fields} />
      )}
      <TextField label={t('register.name')} autoComplete="name" readOnly={isLocked} {...text('name')} />
      <TextField
        label={t('register.mobile')}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        {...text('mobile')}
      />
      <TextField
        label={t('register.email')}
        hint={t('register.emailHint')}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        {...text('email')}
      />
      <TextField
        label={t('register.jobTitle')}
        isOptional
        autoComplete="organization-title"
        {...text('title')}
      />
      <Suspense fallback={<Skeleton lines={4} />}>
        <Questions
          slug={slug}
          form={form}
          sessions={sessions}
          timeZone={conference.timeZone}
          fields={fields}
          changed={changed}
          onCheck={onCheck}
        />
      </Suspense>
      {mine?.needsApproval ? <Notice>{t('type.approvalHint')}</Notice> : null}
      <div>
        <CheckField
          label={t('register.consent')}
          error={errors.consent}
          checked={values.consent}
          onChange={(event) => change({ consent: event.target.checked })}
        />
        <button type="button" className={styles.link} onClick={() => setIsReading(true)}>
          {t('register.readPrivacy')}
        </button>
      </div>
      <Suspense fallback={null}>
        <Colleagues
          slug={slug}
          form={form}
          sessions={sessions}
          timeZone={conference.timeZone}
          fields={fields}
        />
      </Suspense>
      <RegistrationProblem slug={slug} problem={problem} values={values} />
      <div className={styles.bottom}>
        <Button type="submit" look="primary" isWide isBusy={isBusy}>
          {mine && mine.left === 0 ? t('register.submitWaiting') : t('register.submit')}
        </Button>
      </div>
      {isReading ? <PrivacyDialog onClose={() => setIsReading(false)} /> : null}
    </form>
  );
}
