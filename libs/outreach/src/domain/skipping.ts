import type { ExclusionReason } from '#contracts/outreach/audience';
import type { SkipReason } from '#contracts/outreach/mailing';

/** What being left out of an audience means for a mail that was planned. */
const meanings: Record<ExclusionReason, SkipReason> = {
  'no-address': 'no-address',
  'unknown-user': 'no-address',
  unsubscribed: 'opted-out',
  complained: 'opted-out',
  'by-hand': 'opted-out',
  'same-address': 'no-longer-concerned',
  'taken-out': 'no-longer-concerned',
};

/** Why somebody planned is not written to; without a reason the question simply no longer names them. */
export const skippedFor = (reason: ExclusionReason | undefined): SkipReason =>
  reason ? meanings[reason] : 'no-longer-concerned';
