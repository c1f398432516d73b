import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import type { PublicConference } from '../../api/public-conferences.js';
import { usePublicForm, useRegister } from '../../api/public-registration.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Notice, ProblemNotice } from '../../ui/notice.js';
import { Skeleton } from '../../ui/skeleton.js';
import { readDraft } from './draft.js';
import { RegistrationForm } from './registration-form.js';
import { emptyRegistration } from './registration-values.js';
import { useFields } from './use-fields.js';

/** Holds what is entered while the form of the chosen participant type comes and goes. */
export function RegistrationOfType({ conference }: { conference: PublicConference }) {
  const { t } = useTranslation(['public', 'app']);
  const { slug } = conference;
  const [draft] = useState(() => readDraft(slug));
  const fields = useFields(draft ?? emptyRegistration);
  const { participantType } = fields.values;
  const { data: form, error, refetch } = usePublicForm(slug, participantType);
  const other = form && !form.isOffered ? form.types[0]?.participantType : undefined;
  const { change } = fields;
  const register = useRegister(slug);
  useEffect(() => {
    if (other) change({ participantType: other });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `change` is new at each drawing and always does the same
  }, [other]);
  if (!form)
    return error ? (
      <ProblemNotice problem={asProblem(error)}>
        <Button onClick={() => void refetch()}>{t('app:action.retry')}</Button>
      </ProblemNotice>
    ) : (
      <Skeleton lines={8} />
    );
  if (form.types.length === 0)
    return (
      <Notice tone="amber" title={t('type.none')}>
        <ButtonLink to={`/c/${slug}`}>{t('register.back')}</ButtonLink>
      </Notice>
    );
  return (
    <RegistrationForm
      conference={conference}
      form={form}
      fields={fields}
      register={register}
      draftKey={slug}
      hasDraft={draft !== null}
    />
  );
}
