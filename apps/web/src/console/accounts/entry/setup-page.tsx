import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useSetUp, useSetupState } from '../../../api/accounts.js';
import { showInForm } from '../../../api/form-problem.js';
import { asProblem, type Problem } from '../../../api/problem.js';
import { Button, ButtonLink } from '../../../ui/button.js';
import { TextField } from '../../../ui/field.js';
import { Notice, ProblemNotice } from '../../../ui/notice.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { EntryFrame } from './entry-frame.js';

/** The first administrator: open once, and from afar only by the link that the start prints. */
export default function SetupPage() {
  const { t } = useTranslation('accounts');
  const [search] = useSearchParams();
  const token = search.get('token') ?? undefined;
  const navigate = useNavigate();
  const state = useSetupState();
  const setUp = useSetUp();
  const form = useForm({ defaultValues: { name: '', email: '', password: '' } });
  const [problem, setProblem] = useState<Problem | null>(null);
  const { errors } = form.formState;

  const submit = form.handleSubmit((values) => {
    setProblem(null);
    setUp.mutate(
      { token, ...values },
      {
        onSuccess: () => navigate('/console', { replace: true }),
        onError: (error) => setProblem(showInForm(form, error)),
      },
    );
  });

  const needsLink = state.data?.needsToken && !token;
  const isOpen = state.data?.needsFirstAdministrator;
  return (
    <EntryFrame title={t('setup.title')} hint={isOpen ? t('setup.hint') : undefined}>
      {state.isPending ? <Skeleton /> : null}
      {state.isError ? <ProblemNotice problem={asProblem(state.error)} /> : null}
      {state.isSuccess && !isOpen ? (
        <form>
          <Notice tone="green">{t('setup.done')}</Notice>
          <ButtonLink to="/sign-in" look="primary" isWide>
            {t('signIn.title')}
          </ButtonLink>
        </form>
      ) : null}
      {isOpen && needsLink ? <Notice tone="amber">{t('setup.tokenNeeded')}</Notice> : null}
      {isOpen && !needsLink ? (
        <form onSubmit={submit} noValidate>
          <ProblemNotice problem={problem} />
          <TextField
            label={t('name')}
            autoComplete="name"
            error={errors.name?.message}
            {...form.register('name')}
          />
          <TextField
            label={t('email')}
            type="email"
            inputMode="email"
            autoComplete="username"
            error={errors.email?.message}
            {...form.register('email')}
          />
          <TextField
            label={t('password')}
            hint={t('passwordHint')}
            type="password"
            autoComplete="new-password"
            error={errors.password?.message}
            {...form.register('password')}
          />
          <Button type="submit" look="primary" isWide isBusy={setUp.isPending}>
            {t('setup.submit')}
          </Button>
        </form>
      ) : null}
    </EntryFrame>
  );
}
