import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { useSetupState, useSignIn } from '../../../api/accounts.js';
import { showInForm } from '../../../api/form-problem.js';
import type { Problem } from '../../../api/problem.js';
import { Button } from '../../../ui/button.js';
import { TextField } from '../../../ui/field.js';
import { Notice, ProblemNotice } from '../../../ui/notice.js';
import { EntryFrame } from './entry-frame.js';
import styles from './entry-form.module.css';
import { insideAddress } from './inside-address.js';

export default function SignInPage() {
  const { t } = useTranslation('accounts');
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const setup = useSetupState();
  const signIn = useSignIn();
  const form = useForm({ defaultValues: { email: '', password: '' } });
  const [problem, setProblem] = useState<Problem | null>(null);
  const { errors } = form.formState;

  const submit = form.handleSubmit((values) => {
    setProblem(null);
    signIn.mutate(values, {
      onSuccess: () => navigate(insideAddress(search.get('to')), { replace: true }),
      onError: (error) => {
        setProblem(showInForm(form, error));
        form.setFocus('password', { shouldSelect: true });
      },
    });
  });

  if (setup.data?.needsFirstAdministrator) return <Navigate to="/setup" replace />;
  const why = search.get('why');
  return (
    <EntryFrame title={t('signIn.title')}>
      <form onSubmit={submit} noValidate>
        {why === 'ended' && !problem ? <Notice tone="amber">{t('signIn.ended')}</Notice> : null}
        {why === 'changed' && !problem ? <Notice tone="green">{t('signIn.changed')}</Notice> : null}
        <ProblemNotice problem={problem} />
        <TextField
          label={t('email')}
          type="email"
          autoComplete="username"
          inputMode="email"
          autoFocus
          error={errors.email?.message}
          {...form.register('email')}
        />
        <TextField
          label={t('password')}
          type="password"
          autoComplete="current-password"
          error={errors.password?.message}
          {...form.register('password')}
        />
        <Button type="submit" look="primary" isWide isBusy={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
        <Link className={styles.link} to="/reset">
          {t('signIn.forgot')}
        </Link>
      </form>
    </EntryFrame>
  );
}
