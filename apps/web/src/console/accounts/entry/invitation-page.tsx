import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useAcceptInvitation, useOpenInvitation } from '../../../api/accounts.js';
import { showInForm } from '../../../api/form-problem.js';
import type { Problem } from '../../../api/problem.js';
import { Button } from '../../../ui/button.js';
import { TextField } from '../../../ui/field.js';
import { Notice, ProblemNotice } from '../../../ui/notice.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { EntryFrame } from './entry-frame.js';

export default function InvitationPage() {
  const { t } = useTranslation('accounts');
  const { token = '' } = useParams();
  const navigate = useNavigate();
  const opened = useOpenInvitation(token);
  const accept = useAcceptInvitation();
  const form = useForm({ values: { name: opened.data?.name ?? '', password: '' } });
  const [problem, setProblem] = useState<Problem | null>(null);
  const { errors } = form.formState;

  const submit = form.handleSubmit((values) => {
    setProblem(null);
    accept.mutate(
      { token, ...values },
      {
        onSuccess: () => navigate('/console', { replace: true }),
        onError: (error) => setProblem(showInForm(form, error)),
      },
    );
  });

  return (
    <EntryFrame
      title={t('invitation.title')}
      hint={opened.data ? t('invitation.for', { email: opened.data.email }) : undefined}
    >
      {opened.isPending ? <Skeleton /> : null}
      {opened.isError ? <Notice tone="red">{t('invitation.expired')}</Notice> : null}
      {opened.isSuccess ? (
        <form onSubmit={submit} noValidate>
          <ProblemNotice problem={problem} />
          <TextField
            label={t('name')}
            autoComplete="name"
            error={errors.name?.message}
            {...form.register('name')}
          />
          <TextField
            label={t('password')}
            hint={t('passwordHint')}
            type="password"
            autoComplete="new-password"
            error={errors.password?.message}
            {...form.register('password')}
          />
          <Button type="submit" look="primary" isWide isBusy={accept.isPending}>
            {t('invitation.submit')}
          </Button>
        </form>
      ) : null}
    </EntryFrame>
  );
}
