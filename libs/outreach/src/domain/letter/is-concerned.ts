import type { AudienceDefinition } from '#contracts/outreach/audience';
import { unanswered } from '#contracts/outreach/invitation';
import type { MailingPurpose } from '#contracts/outreach/mailing';
import type { RegistrationState } from '#contracts/vocabulary';
import type { Candidate } from '../recipient.js';

interface AboutMailing {
  purpose: MailingPurpose;
  audience: Pick<AudienceDefinition, 'registrationStates'>;
}

const ended: readonly RegistrationState[] = ['declined', 'cancelled'];

/**
 * Whether a letter that was planned still concerns the person at the moment of sending: a registration in a state it was
 * meant for, an invitation that is open, a nudge that was not answered meanwhile.
 */
export function isConcerned(
  { kind, state }: Pick<Candidate, 'kind' | 'state'>,
  mailing: AboutMailing,
): boolean {
  switch (kind) {
    case 'representatives':
      return true;
    case 'registrations': {
      const wanted = mailing.audience.registrationStates ?? [];
      return wanted.length > 0 ? wanted.some((one) => one === state) : !ended.some((one) => one === state);
    }
    case 'invitations':
      if (mailing.purpose === 'nudge') return unanswered.some((one) => one === state);
      return (
        state !== 'withdrawn' &&
        (mailing.purpose !== 'invitation' || (state !== 'declined' && state !== 'registered'))
      );
  }
}
