import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '../../api/problem.js';
import { useResendLink } from '../../api/public-registration.js';
import { Button } from '../../ui/button.js';
import { Notice, ProblemNotice } from '../../ui/notice.js';
import type { RegistrationValues } from './registration-values.js';

interface Props {
  slug: string;
  problem: Problem | null;
  values: RegistrationValues;
}

/** A refusal of the whole form. Who is registered or invited already can have the link mailed again. */
export function RegistrationProblem({ slug, problem, values }: Props) {
  const { t } = useTranslation('public');
  const resend = useResendLink(slug);
  const isHeld = problem?.code === 'registration.place-held';
  if (!isHeld && problem?.code !== 'registration.already-registered')
    return <ProblemNotice problem={problem} />;
  if (resend.isSuccess) return <Notice tone="green">{t('register.resent')}</Notice>;
  const { mobile, email } = values;
  return (
    <>
      <ProblemNotice problem={problem}>
        <Button isBusy={resend.isPending} onClick={() => resend.mutate({ mobile, email })}>
          {t(isHeld ? 'register.resendInvitation' : 'register.resend')}
        </Button>
      </ProblemNotice>
      {resend.isError ? <ProblemNotice problem={asProblem(resend.error)} /> : null}
    </>
  );
}
