import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { useInvitedForm, useRegisterInvited, type InvitationPage } from '../../api/invitation-page.js';
import { asProblem } from '../../api/problem.js';
import { usePublicConference } from '../../api/public-conferences.js';
import { dateTime, dateTimeRange } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { Button } from '../../ui/button.js';
import { Notice, ProblemNotice } from '../../ui/notice.js';
import { usePageTitle } from '../../ui/page-title.js';
import { Skeleton } from '../../ui/skeleton.js';
import { readDraft } from '../registration/draft.js';
import pageStyles from '../registration/register-page.module.css';
import { RegistrationForm } from '../registration/registration-form.js';
import { emptyRegistration, type RegistrationValues } from '../registration/registration-values.js';
import { useFields } from '../registration/use-fields.js';
import type { InvitationProps } from './invitation-letter.js';

/** The form of the conference, with what is known of the invited person filled in. */
export function RegisterInvited({ token, invitation }: InvitationProps) {
  const { t } = useTranslation(['invited', 'app']);
  const oneOf = useOneOf();
  const { conference, heldUntil, isLocked } = invitation;
  const title = oneOf(conference.titleZh, conference.titleEn);
  usePageTitle(`${t('registerTitle')} · ${title}`);
  const blank = valuesOf(invitation, oneOf(invitation.organisationNameZh, invitation.organisationNameEn));
  // the draft on this device is this invitation's alone: its page holds the person's name
  const draftKey = `${conference.slug}.${invitation.email}`;
  const [draft] = useState(() => {
    const kept = readDraft(draftKey);
    return kept && { ...kept, ...(isLocked ? lockedOf(blank) : {}), participantType: blank.participantType };
  });
  const hasDraft = draft !== null && JSON.stringify(draft) !== JSON.stringify(blank);
  const fields = useFields(draft ?? blank);
  const form = useInvitedForm(token);
  const details = usePublicConference(conference.slug);
  const register = useRegisterInvited(token, conference.slug);
  // after registering, the form's own answer leads on
  if (!invitation.mayAnswer && !register.isSuccess && !register.isPending)
    return <Navigate to={`/i/${token}`} replace />;
  const error = form.error ?? details.error;
  return (
    <div className={pageStyles.page}>
      <header className={pageStyles.head}>
        <h1>{t('registerTitle')}</h1>
        <Link to={`/i/${token}`}>{title}</Link>
        <p>{dateTimeRange(conference.startsAt, conference.endsAt, conference.timeZone)}</p>
        <p>{oneOf(conference.venueNameZh, conference.venueNameEn)}</p>
      </header>
      {heldUntil ? (
        <Notice tone="green" title={t('held')}>
          {t('heldHint', { time: dateTime(heldUntil, conference.timeZone) })}
        </Notice>
      ) : null}
      {form.data && details.data ? (
        <RegistrationForm
          conference={details.data}
          form={form.data}
          fields={fields}
          register={register}
          draftKey={draftKey}
          blank={blank}
          hasDraft={hasDraft}
          isLocked={isLocked}
        />
      ) : error ? (
        <ProblemNotice problem={asProblem(error)}>
          <Button
            onClick={() => {
              void form.refetch();
              void details.refetch();
            }}
          >
            {t('app:action.retry')}
          </Button>
        </ProblemNotice>
      ) : (
        <Skeleton lines={8} />
      )}
    </div>
  );
}

const valuesOf = (invitation: InvitationPage, organisationName: string): RegistrationValues => ({
  ...emptyRegistration,
  participantType: invitation.participantType,
  organisationId: invitation.organisationId,
  organisationName,
  name: invitation.name,
  email: invitation.email,
  title: invitation.title ?? '',
});

const lockedOf = ({ name, organisationId, organisationName }: RegistrationValues) => ({
  name,
  organisationId,
  organisationName,
});
