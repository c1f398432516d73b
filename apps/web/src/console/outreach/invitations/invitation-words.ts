import type { InvitationState } from '#contracts/outreach/invitation';

type Tone = 'grey' | 'violet' | 'green' | 'amber' | 'red';

export const invitationTones: Record<InvitationState, Tone> = {
  planned: 'grey',
  sent: 'grey',
  delivered: 'grey',
  bounced: 'red',
  opened: 'violet',
  accepted: 'violet',
  declined: 'amber',
  forwarded: 'grey',
  registered: 'green',
  withdrawn: 'grey',
};

/** States in which an invitation still waits for its person. */
export const isOpen = (state: InvitationState): boolean =>
  !['declined', 'forwarded', 'registered', 'withdrawn'].includes(state);
