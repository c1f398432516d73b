import { DomainError } from '#contracts/domain-error';
import type { Transaction } from '#platform/database';
import type { EntryRule } from '../../domain/registration-rules.js';
import { isActive } from '../../domain/registration-state.js';
import { editEnd } from '../../domain/self-service/edit-window.js';
import type { Registration } from '../../persistence/registration.entity.js';
import { Rules } from '../../persistence/rules.js';
import type { InHand } from '../require-registration.js';
import { requireOngoing } from '../require-registration.js';

/** The rule this person came in by. */
export async function ruleOf(
  tx: Transaction,
  { conferenceId, participantType }: Registration,
): Promise<EntryRule> {
  return (await new Rules(tx).of([conferenceId])).get(conferenceId)!.of(participantType);
}

/** Entered by somebody else, and not asked yet. */
export const needsConsent = ({
  registeredById,
  source,
  consentVersion,
}: Pick<Registration, 'registeredById' | 'source' | 'consentVersion'>): boolean =>
  (registeredById !== null || source === 'invitation') && consentVersion === null;

/**
 * Whoever looks after a colleague need not wait for the colleague's own consent.
 * @throws DomainError unless the registration is active, of a conference to come, and its person has consented
 */
export function requireOwnChange({ registration, conference, isColleague }: InHand, now: Date): void {
  requireOngoing(conference, now);
  if (!isActive(registration.state)) throw new DomainError('registration.ended');
  if (!isColleague && needsConsent(registration)) throw new DomainError('registration.not-yet-consented');
}

/** @throws DomainError when this person changes nothing any more */
export function requireEditable(found: InHand, rule: EntryRule, now: Date, language: 'zh' | 'en'): void {
  requireOwnChange(found, now);
  if (found.registration.arrivedAt) throw new DomainError('registration.no-edit-after-arrival');
  const { conference } = found;
  const until = editEnd(rule, conference);
  if (now >= until)
    throw new DomainError('registration.edit-over', {
      until: new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
        timeZone: conference.timeZone,
        dateStyle: 'long',
        timeStyle: 'short',
      }).format(until),
    });
}

/** Whether a check of the above lets this pass, for the page's buttons. */
export function passes(check: () => void): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
