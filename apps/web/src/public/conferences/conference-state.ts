import type { TagTone } from '../../ui/tag.js';
import type { PublicConferenceRow } from '../../api/public-conferences.js';

export type PublicState = 'open' | 'full' | 'not-yet' | 'closed' | 'live' | 'over' | 'cancelled';

/** The one word a visitor needs: what one can do with this conference now. */
export function publicState({ state, registration }: PublicConferenceRow): PublicState {
  if (state === 'cancelled') return 'cancelled';
  if (state === 'concluded' || state === 'archived') return 'over';
  if (state === 'live' && registration === 'closed') return 'live';
  return registration;
}

export const toneOf: Record<PublicState, TagTone> = {
  open: 'green',
  full: 'amber',
  'not-yet': 'neutral',
  closed: 'neutral',
  live: 'green',
  over: 'neutral',
  cancelled: 'red',
};
