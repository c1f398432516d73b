import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegistrationState } from '#contracts/vocabulary';
import { usePersonalPage } from '../../api/personal-page.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { useColleagues, useHandOver } from '../../api/self-service.js';
import { errorsOf, useFields } from '../../public/registration/use-fields.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Notice, ProblemNotice } from '../../ui/notice.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import type { LinkProps, WhoseProps } from './link-props.js';
import { NoTicket } from './no-ticket.js';
import { nobody, PersonFields, personRequest } from './person-fields.js';
import { PersonalFrame } from './personal-frame.js';
import styles from './self-service.module.css';
import { useFirstFault } from './use-first-fault.js';

/** Gives one's place to a colleague, or a colleague's to another. */
export default function HandOverPage({ token, colleagueId }: WhoseProps) {
  return colleagueId ? <OfColleague token={token} colleagueId={colleagueId} /> : <OfOneself token={token} />;
}

function OfOneself({ token }: LinkProps) {
  const { data, error, isPending, refetch } = usePersonalPage({ token });
  if (isPending) return <PageSkeleton />;
  if (!data) return <NoTicket error={error} onRetry={() => void refetch()} />;
  const { state, mayHandOver } = data.view;
  return <HandOver token={token} state={state} mayHandOver={mayHandOver} />;
}

function OfColleague({ token, colleagueId }: LinkProps & { colleagueId: string }) {
  const { data, error, isPending, refetch } = useColleagues(token);
  // once handed over, the colleague is no more in the list
  const [colleague] = useState(() => data?.items.find((each) => each.registrationId === colleagueId));
  const now = colleague ?? data?.items.find((each) => each.registrationId === colleagueId);
  if (isPending) return <PageSkeleton />;
  if (!data || !now) return <NoTicket error={error} onRetry={() => void refetch()} />;
  return <HandOver token={token} colleagueId={colleagueId} {...now} />;
}

interface HandOverProps extends WhoseProps {
  /** Of the colleague; one's own is not named. */
  name?: string;
  state: RegistrationState;
  mayHandOver: boolean;
}

/** The page says before what it means. */
function HandOver({ token, colleagueId, name, state, mayHandOver }: HandOverProps) {
  const { t } = useTranslation('participant');
  const words = colleagueId ? 'handOverOf' : 'handOver';
  const title = t(`${words}.title`, { name });
  usePageTitle(title);
  const fields = useFields(nobody);
  const handOver = useHandOver({ token, colleagueId });
  const [problem, setProblem] = useState<Problem | null>(null);
  const { form, showFault } = useFirstFault();
  if (handOver.data)
    return (
      <PersonalFrame>
        <h1 className={styles.title}>{t('handOver.done', { name: handOver.data.name })}</h1>
        <Notice tone="green">{t(`${words}.doneHint`, { name })}</Notice>
        {colleagueId ? (
          <ButtonLink to={`/r/${token}`}>{t('back')}</ButtonLink>
        ) : (
          <ButtonLink to="/">{t('findConference')}</ButtonLink>
        )}
      </PersonalFrame>
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (handOver.isPending) return;
    setProblem(null);
    handOver.mutate(personRequest(fields.values), {
      onError: (error) => {
        const refusal = asProblem(error);
        const errors = errorsOf(refusal, fields.values);
        fields.setErrors(errors);
        setProblem(Object.keys(errors).length > 0 ? null : refusal);
        showFault();
      },
    });
  };
  return (
    <PersonalFrame>
      <h1 className={styles.title}>{title}</h1>
      <ul className={styles.rules}>
        <li>{t(`${words}.sameOrganisation`, { name })}</li>
        <li>{state === 'waitlisted' ? t(`${words}.keepsNumber`, { name }) : t(`${words}.keepsPlace`)}</li>
        <li>{t(`${words}.diesAtOnce`, { name })}</li>
        <li>{t(`${words}.asksConsent`, { name })}</li>
      </ul>
      {mayHandOver ? (
        <form ref={form} className={styles.form} onSubmit={submit} noValidate>
          <PersonFields
            fields={fields}
            emailHint={colleagueId ? t('colleagues.emailHint') : t('handOver.emailHint')}
          />
          <ProblemNotice problem={problem} />
          <Button type="submit" look="primary" isWide isBusy={handOver.isPending}>
            {t(`${words}.send`)}
          </Button>
        </form>
      ) : (
        <Notice tone="amber">{t(`${words}.notNow`)}</Notice>
      )}
      <ButtonLink isWide look="quiet" to={`/r/${token}`}>
        {t('back')}
      </ButtonLink>
    </PersonalFrame>
  );
}
