import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAcceptInvitation, useOwnRegistration } from '../../api/invitation-page.js';
import { asProblem } from '../../api/problem.js';
import { dateTime } from '../../i18n/dates.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/notice.js';
import callStyles from '../conferences/registration-call.module.css';
import { DeclineDialog } from './decline-dialog.js';
import styles from './invitation-letter.module.css';
import type { InvitationProps } from './invitation-letter.js';
import { PassOnDialog } from './pass-on-dialog.js';

/** Yes, no, or somebody else: at the bottom of a phone, beside the letter on a desktop. */
export function Answer({ token, invitation }: InvitationProps) {
  const { t } = useTranslation('invited');
  const navigate = useNavigate();
  const accept = useAcceptInvitation(token);
  const own = useOwnRegistration(token);
  const [asks, setAsks] = useState<'decline' | 'pass-on' | null>(null);
  const { state, mayAnswer, conference } = invitation;
  const close = (): void => setAsks(null);
  if (state === 'registered')
    return (
      <div className={callStyles.call}>
        {own.isError ? <ProblemNotice problem={asProblem(own.error)} /> : null}
        <Button
          look="primary"
          isWide
          isBusy={own.isPending}
          onClick={() =>
            own.mutate(undefined, {
              onSuccess: (link) => void navigate(`/r/${link.token}`, { state: { isNew: true } }),
            })
          }
        >
          {t('openOwn')}
        </Button>
      </div>
    );
  if (!mayAnswer)
    return state === 'forwarded' ? null : (
      <div className={callStyles.call}>
        <ButtonLink look="primary" isWide to={`/c/${conference.slug}`}>
          {t('toConference')}
        </ButtonLink>
      </div>
    );
  const toForm = (): void => void navigate(`/i/${token}/register`);
  return (
    <div className={callStyles.call}>
      <p className={callStyles.until}>
        {t('answerUntil', {
          time: dateTime(invitation.heldUntil ?? conference.registrationClosesAt, conference.timeZone),
        })}
      </p>
      {accept.isError ? <ProblemNotice problem={asProblem(accept.error)} /> : null}
      <Button
        look="primary"
        isWide
        isBusy={accept.isPending}
        onClick={() => (state === 'accepted' ? toForm() : accept.mutate(undefined, { onSuccess: toForm }))}
      >
        {t(state === 'accepted' ? 'goOn' : state === 'declined' ? 'acceptAgain' : 'accept')}
      </Button>
      <div className={styles.answers}>
        {state === 'declined' ? null : <Button onClick={() => setAsks('decline')}>{t('decline')}</Button>}
        <Button onClick={() => setAsks('pass-on')}>{t('passOn')}</Button>
      </div>
      {asks === 'decline' ? (
        <DeclineDialog token={token} invitation={invitation} onClose={close} />
      ) : asks === 'pass-on' ? (
        <PassOnDialog token={token} invitation={invitation} onClose={close} />
      ) : null}
    </div>
  );
}
