import type { AudienceDefinition } from '#contracts/outreach/audience';
import { unanswered } from '#contracts/outreach/invitation';
import type { MailingPurpose, Schedule } from '#contracts/outreach/mailing';

export const usualQuietHours = { quietFrom: '21:00', quietUntil: '08:00' } as const;

const confirmed: AudienceDefinition = { source: 'registrations', registrationStates: ['confirmed'] };
const cameThere: AudienceDefinition = { source: 'registrations', hasArrived: true };

/** Whom a mailing of this purpose usually goes to, and when: a draft begins with it. */
export const usually: Record<MailingPurpose, { audience: AudienceDefinition; schedule: Schedule }> = {
  invitation: {
    audience: { source: 'representatives', kinds: ['enterprise'] },
    schedule: { kind: 'now' },
  },
  nudge: {
    audience: { source: 'invitations', invitationStates: [...unanswered] },
    schedule: { kind: 'days', anchor: 'registration-closes', days: -3, time: '09:00' },
  },
  information: { audience: confirmed, schedule: { kind: 'now' } },
  reminder: { audience: confirmed, schedule: { kind: 'days', anchor: 'start', days: -1, time: '09:00' } },
  thanks: { audience: cameThere, schedule: { kind: 'minutes', anchor: 'end', minutes: 120 } },
  survey: { audience: cameThere, schedule: { kind: 'days', anchor: 'end', days: 1, time: '10:00' } },
  'follow-up': { audience: cameThere, schedule: { kind: 'days', anchor: 'end', days: 30, time: '10:00' } },
};
