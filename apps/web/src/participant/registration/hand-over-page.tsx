import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersonalPage } from '../../api/personal-page.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { useHandOver } from '../../api/self-service.js';
import { errorsOf, useFields } from '../../public/registration/use-fields.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Notice, ProblemNotice } from '../../ui/notice.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import type { LinkProps } from './link-props.js';
import { NoTicket } from './no-ticket.js';
import { nobody, PersonFields, personRequest } from './person-fields.js';
import { PersonalFrame } from './personal-frame.js';
import styles from './self-service.module.css';
import { useFirstFault } from './use-first-fault.js';

/** Gives the place to a colleague; the page says before what it means. */
export default function HandOverPage({ token }: LinkProps) {
  const { t } = useTranslation(['participant', 'vocabulary']);
  usePageTitle(t('handOver.title'));
  const page = usePersonalPage(token);
  const fields = useFields(nobody);
  const handOver = useHandOver(token);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { form, showFault } = useFirstFault();
  if (handOver.data)
    return (
      <PersonalFrame>
        <h1 className={styles.title}>{t('handOver.done', { name: handOver.data.name })}</h1>
        <Notice tone="green">{t('handOver.doneHint')}</Notice>
        <ButtonLink to="/">{t('findConference')}</ButtonLink>
      </PersonalFrame>
    );
  if (page.isPending) return <PageSkeleton />;
  if (!page.data) return <NoTicket error={page.error} onRetry={() => void page.refetch()} />;
  const { view } = page.data;
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
      <h1 className={styles.title}>{t('handOver.title')}</h1>
      <ul className={styles.rules}>
        <li>{t('handOver.sameOrganisation')}</li>
        <li>{view.state === 'waitlisted' ? t('handOver.keepsNumber') : t('handOver.keepsPlace')}</li>
        <li>{t('handOver.diesAtOnce')}</li>
        <li>{t('handOver.asksConsent')}</li>
      </ul>
      {view.mayHandOver ? (
        <form ref={form} className={styles.form} onSubmit={submit} noValidate>
          <PersonFields fields={fields} emailHint={t('handOver.emailHint')} />
          <ProblemNotice problem={problem} />
          <Button type="submit" look="primary" isWide isBusy={handOver.isPending}>
            {t('handOver.send')}
          </Button>
        </form>
      ) : (
        <Notice tone="amber">{t('handOver.notNow')}</Notice>
      )}
      <ButtonLink isWide look="quiet" to={`/r/${token}`}>
        {t('back')}
      </ButtonLink>
    </PersonalFrame>
  );
}
