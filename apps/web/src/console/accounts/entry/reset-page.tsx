import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useCompleteReset, useOpenReset } from '../../../api/accounts.js';
import { showInForm } from '../../../api/form-problem.js';
import { asProblem, type Problem } from '../../../api/problem.js';
import { Button, ButtonLink } from '../../../ui/button.js';
import { TextField } from '../../../ui/field.js';
import { ProblemNotice } from '../../../ui/notice.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { EntryFrame } from './entry-frame.js';

export default function ResetPage() {
  const { t } = useTranslation('accounts');
  const { token = '' } = useParams();
  const navigate = useNavigate();
  const opened = useOpenReset(token);
  const complete = useCompleteReset();
  const form = useForm({ defaultValues: { password: '' } });
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = form.handleSubmit(({ password }) => {
    setProblem(null);
    complete.mutate(
      { token, password },
      {
        onSuccess: () => navigate('/sign-in?why=changed', { replace: true }),
        onError: (error) => setProblem(showInForm(form, error)),
      },
    );
  });

  return (
    <EntryFrame
      title={t('reset.title')}
      hint={opened.data ? t('reset.for', { email: opened.data.email }) : undefined}
    >
      {opened.isPending ? <Skeleton /> : null}
      {opened.isError ? (
        <form>
          <ProblemNotice problem={asProblem(opened.error)} />
          <ButtonLink to="/reset" look="primary" isWide>
            {t('reset.again')}
          </ButtonLink>
        </form>
      ) : null}
      {opened.isSuccess ? (
        <form onSubmit={submit} noValidate>
          <ProblemNotice problem={problem} />
          <TextField
            label={t('newPassword')}
            hint={t('passwordHint')}
            type="password"
            autoComplete="new-password"
            error={form.formState.errors.password?.message}
            {...form.register('password')}
          />
          <Button type="submit" look="primary" isWide isBusy={complete.isPending}>
            {t('reset.submit')}
          </Button>
        </form>
      ) : null}
    </EntryFrame>
  );
}
