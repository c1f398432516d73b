import { useTranslation } from 'react-i18next';
import { dateTime } from '../../i18n/dates.js';
import { Notice } from '../../ui/notice.js';
import type { InvitationProps } from './invitation-letter.js';

/** Where the invitation stands, in a sentence. */
export function Standing({ invitation }: InvitationProps) {
  const { t } = useTranslation('invited');
  const { state, mayAnswer, heldUntil, conference } = invitation;
  if (state === 'registered')
    return (
      <Notice tone="green" title={t('registered')}>
        {t('registeredHint')}
      </Notice>
    );
  if (state === 'withdrawn')
    return (
      <Notice tone="amber" title={t('withdrawn')}>
        {t('withdrawnHint')}
      </Notice>
    );
  if (state === 'forwarded')
    return (
      <Notice tone="green" title={t('forwarded', { name: invitation.passedOnToName ?? '' })}>
        {t('forwardedHint')}
      </Notice>
    );
  if (!mayAnswer)
    return (
      <Notice tone="amber" title={t('closed')}>
        {t('closedHint')}
      </Notice>
    );
  if (state === 'declined') {
    const { declineReason, declineWords } = invitation;
    const reason = [declineReason ? t(`reason.${declineReason}`) : '', declineWords ?? ''].filter(Boolean);
    return (
      <Notice title={t('declined')}>
        {reason.length > 0 ? <p>{t('declinedReason', { reason: reason.join(' · ') })}</p> : null}
        <p>{t('declinedHint')}</p>
      </Notice>
    );
  }
  return (
    <>
      {state === 'accepted' ? (
        <Notice tone="green" title={t('accepted')}>
          {t('acceptedHint')}
        </Notice>
      ) : null}
      {heldUntil ? (
        <Notice tone="green" title={t('held')}>
          {t('heldHint', { time: dateTime(heldUntil, conference.timeZone) })}
        </Notice>
      ) : null}
    </>
  );
}
