import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRequestReset } from '../../../api/accounts.js';
import { showInForm } from '../../../api/form-problem.js';
import type { Problem } from '../../../api/problem.js';
import { Button } from '../../../ui/button.js';
import { TextField } from '../../../ui/field.js';
import { Notice, ProblemNotice } from '../../../ui/notice.js';
import { EntryFrame } from './entry-frame.js';
import styles from './entry-form.module.css';

export default function ForgotPage() {
  const { t } = useTranslation('accounts');
  const request = useRequestReset();
  const form = useForm({ defaultValues: { email: '' } });
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = form.handleSubmit((values) => {
    setProblem(null);
    request.mutate(values, { onError: (error) => setProblem(showInForm(form, error)) });
  });

  return (
    <EntryFrame title={t('forgot.title')} hint={t('forgot.hint')}>
      <form onSubmit={submit} noValidate>
        <ProblemNotice problem={problem} />
        {request.isSuccess ? (
          <Notice tone="green">{t('forgot.sent', { email: request.variables.email })}</Notice>
        ) : null}
        <TextField
          label={t('email')}
          type="email"
          inputMode="email"
          autoComplete="username"
          error={form.formState.errors.email?.message}
          {...form.register('email')}
        />
        <Button type="submit" look="primary" isWide isBusy={request.isPending}>
          {t('forgot.submit')}
        </Button>
        <Link className={styles.link} to="/sign-in">
          {t('forgot.back')}
        </Link>
      </form>
    </EntryFrame>
  );
}
