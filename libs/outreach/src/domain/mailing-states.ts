import { DomainError } from '#contracts/domain-error';
import type { MailingState } from '#contracts/outreach/mailing';

/**
 * Which state may follow which. A rule goes back to `scheduled` when its conference moves; a stopped mailing when it is
 * taken up again.
 */
export const transitions: Record<MailingState, readonly MailingState[]> = {
  draft: ['scheduled'],
  scheduled: ['draft', 'sending', 'stopped', 'done'],
  sending: ['scheduled', 'stopped', 'done'],
  stopped: ['scheduled', 'done'],
  done: ['scheduled'],
};

/** @throws DomainError state.not-allowed */
export function assertTransition(from: MailingState, to: MailingState): void {
  if (!transitions[from].includes(to)) throw new DomainError('state.not-allowed', { from, to });
}

/** States in which a mailing may be rewritten: nothing of it leaves meanwhile. */
export const isEditable = (state: MailingState): boolean =>
  state === 'draft' || state === 'scheduled' || state === 'stopped';
