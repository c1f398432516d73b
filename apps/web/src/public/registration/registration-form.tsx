import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePrivacyText } from '../../api/public-registration.js';
import { Button } from '../../ui/button.js';
import { CheckField, TextField } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { OrganisationField } from './organisation-field.js';
import { PrivacyDialog } from './privacy-dialog.js';
import styles from './registration-form.module.css';
import { RegistrationProblem } from './registration-problem.js';
import { useRegistrationForm } from './use-registration-form.js';

/** Under a minute on a phone: organisation, name, mobile, e-mail, title, consent. */
export function RegistrationForm({ slug, isFull }: { slug: string; isFull: boolean }) {
  const { t } = useTranslation('public');
  const privacy = usePrivacyText();
  const { fields, formElement, submit, isBusy, problem, hasDraft, startAfresh } = useRegistrationForm(
    slug,
    privacy.data?.version,
  );
  const [isReading, setIsReading] = useState(false);
  const { values, errors, change } = fields;
  const text = (name: 'name' | 'mobile' | 'email' | 'title') => ({
    name,
    value: values[name],
    error: errors[name],
    onChange: (event: { target: HTMLInputElement }) => change({ [name]: event.target.value }),
  });
  return (
    <form ref={formElement} className={styles.form} onSubmit={submit} noValidate>
      {hasDraft ? (
        <Notice>
          {t('register.draftKept')}{' '}
          <button type="button" className={styles.link} onClick={startAfresh}>
            {t('register.draftClear')}
          </button>
        </Notice>
      ) : null}
      <OrganisationField fields={fields} />
      <TextField label={t('register.name')} autoComplete="name" {...text('name')} />
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
      <RegistrationProblem slug={slug} problem={problem} values={values} />
      <div className={styles.bottom}>
        <Button type="submit" look="primary" isWide isBusy={isBusy}>
          {isFull ? t('register.submitWaiting') : t('register.submit')}
        </Button>
      </div>
      {isReading ? <PrivacyDialog onClose={() => setIsReading(false)} /> : null}
    </form>
  );
}
