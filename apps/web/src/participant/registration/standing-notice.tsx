import { useTranslation } from 'react-i18next';
import { useAcceptOffer, type Ticket } from '../../api/personal-page.js';
import { asProblem } from '../../api/problem.js';
import { clockTime, dateTime } from '../../i18n/dates.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Notice, ProblemNotice } from '../../ui/notice.js';
import type { WhoseProps } from './link-props.js';
import { fromNow, useIsPast } from './time-left.js';

interface Props extends WhoseProps {
  ticket: Ticket;
  /** Comes straight from the registration form. */
  isNew: boolean;
  isSaved: boolean;
}

/** Where the registration stands and what to do next, in one notice. */
export function StandingNotice({ token, colleagueId, ticket, isNew, isSaved }: Props) {
  const { t } = useTranslation('participant');
  const { conference, state, stateReason, position, arrivedAt } = ticket;
  const reason = stateReason ? <p>{t('reason', { reason: stateReason })}</p> : null;
  if (conference.state === 'cancelled')
    return (
      <Notice tone="red" title={t('conferenceCancelled')}>
        {reason}
        {t('conferenceCancelledHint')}
      </Notice>
    );
  switch (state) {
    case 'confirmed':
      if (arrivedAt)
        return (
          <Notice tone="green">{t('arrived', { time: clockTime(arrivedAt, conference.timeZone) })}</Notice>
        );
      if (conference.state === 'concluded' || conference.state === 'archived')
        return <Notice>{t('conferenceOver')}</Notice>;
      return isNew ? (
        <Notice tone="green" title={t('registered')}>
          {t('registeredHint')}
        </Notice>
      ) : null;
    case 'waitlisted':
      return (
        <Notice tone="amber" title={isNew ? t('registeredWaiting') : t('waitlisted', { position })}>
          {isNew ? <p>{t('waitlisted', { position })}</p> : null}
          {isNew ? t('registeredWaitingHint') : t('waitlistedHint')}
        </Notice>
      );
    case 'offered':
      return <Offer token={token} colleagueId={colleagueId} ticket={ticket} isSaved={isSaved} />;
    case 'pending':
      return (
        <Notice tone="amber" title={t(ticket.keepsPlace ? 'pendingAgain' : 'pending')}>
          {t(ticket.keepsPlace ? 'pendingAgainHint' : 'pendingHint')}
        </Notice>
      );
    case 'declined':
      return (
        <Notice tone="red" title={t('declined')}>
          {reason}
        </Notice>
      );
    case 'cancelled':
      if (stateReason === 'handed-over')
        return <Notice title={t('handedOver')}>{t('handOver.doneHint')}</Notice>;
      if (stateReason === 'offer-lapsed') return <OfferExpired ticket={ticket} />;
      return (
        <>
          <Notice title={t('cancelled')}>
            {reason}
            {t('cancelledHint')}
          </Notice>
          <ButtonLink to={`/c/${conference.slug}`}>{t('registerAgain')}</ButtonLink>
        </>
      );
  }
}

function Offer({ token, colleagueId, ticket, isSaved }: Omit<Props, 'isNew'>) {
  const { t } = useTranslation('participant');
  const accept = useAcceptOffer({ token, colleagueId });
  const until = ticket.offerExpiresAt;
  const isOver = useIsPast(until);
  if (isOver) return <OfferExpired ticket={ticket} />;
  return (
    <>
      <Notice tone="amber" title={t('offered')}>
        {until
          ? t('offeredHint', { time: dateTime(until, ticket.conference.timeZone), left: fromNow(until) })
          : null}
      </Notice>
      {accept.isError ? <ProblemNotice problem={asProblem(accept.error)} /> : null}
      <Button
        look="primary"
        isWide
        isBusy={accept.isPending}
        disabled={isSaved}
        onClick={() => accept.mutate()}
      >
        {t('accept')}
      </Button>
    </>
  );
}

/** The deadline passed: the place is another's, and waiting ended with it. */
function OfferExpired({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('participant');
  const { conference, offerExpiresAt, stateChangedAt } = ticket;
  const time = dateTime(offerExpiresAt ?? stateChangedAt, conference.timeZone);
  return (
    <>
      <Notice tone="red" title={t('offerExpired')}>
        {t('offerExpiredHint', { time })}
      </Notice>
      <ButtonLink to={`/c/${conference.slug}`}>{t('registerAgain')}</ButtonLink>
    </>
  );
}
