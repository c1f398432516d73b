import type { Letter } from '#contracts/outreach/letter';
import type { MailingPurpose } from '#contracts/outreach/mailing';
import { followUp, survey, thanks } from './starting/after.js';
import { information, reminder } from './starting/before.js';
import { invitation, nudge } from './starting/invitation.js';

/** A letter to begin from, for each purpose, before anybody has kept one of their own. */
export const startingLetters: Record<MailingPurpose, Letter> = {
  invitation,
  nudge,
  information,
  reminder,
  thanks,
  survey,
  'follow-up': followUp,
};
