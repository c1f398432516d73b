import { DomainError } from '#contracts/domain-error';
import { followEndedRegistration, offerFreedPlaces } from '#contracts/jobs/registration';
import type { RegistrationState } from '#contracts/vocabulary';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { recordJob } from '#platform/outbox';
import { holdsPlace, isActive, mayBecome } from '../domain/registration-state.js';
import type { Registration } from '../persistence/registration.entity.js';
import { Registrations } from '../persistence/registrations.js';
import { Tickets } from '../persistence/tickets.js';
import { giveUpSignups, settleSignups } from './signups.js';

export interface StateChange {
  to: RegistrationState;
  /** Past tense, for the audit: `registration.cancelled`. */
  action: string;
  reason?: string | null;
  /** With `offered` only. */
  offerExpiresAt?: Date;
  /** With `pending` only: the place stays while somebody looks at it again. */
  keepsPlace?: boolean;
  handedOverToId?: string;
}

/** What became of it; the mail about it takes the entries of these sessions out of the calendar. */
export interface Changed extends Registration {
  freedSessionIds?: readonly string[];
}

/**
 * The one way a registration's state changes. The row must be locked, and the pools too (`openLedgers`) when it is to
 * get a place. A confirmed one gets a ticket and the sessions it wished for, one that is no longer confirmed loses
 * both at once, and a place that became free is offered on.
 * @throws DomainError state.not-allowed
 */
export async function changeState(
  tx: Transaction,
  call: Call,
  registration: Registration,
  { to, action, reason = null, offerExpiresAt, keepsPlace = false, handedOverToId }: StateChange,
): Promise<Changed> {
  const from = registration.state;
  if (!mayBecome(from, to)) throw new DomainError('state.not-allowed', { from, to });
  const now = call.clock.now();
  const changes: Partial<Registration> = {
    state: to,
    stateChangedAt: now,
    stateReason: reason,
    offerExpiresAt: offerExpiresAt ?? null,
    keepsPlace,
    ...(to === 'waitlisted' ? { waitingSince: now } : {}),
    ...(to === 'confirmed' || to === 'pending' ? { isHeld: false } : {}),
    ...(handedOverToId ? { handedOverToId } : {}),
  };
  const changed: Changed = { ...registration, ...changes };
  const losesPlace = holdsPlace(registration) && !holdsPlace(changed);
  // what takes a calendar entry back must be a newer version of it
  if (losesPlace) changed.version = changes.version = registration.version + 1;
  await new Registrations(tx).change(registration.id, changes);
  if (to === 'confirmed') {
    await new Tickets(tx).issue([changed], now);
    await settleSignups(tx, [changed]);
  }
  if (from === 'confirmed') await new Tickets(tx).revoke(registration.id, now);
  const { id, conferenceId, participantType } = registration;
  if (losesPlace) {
    changed.freedSessionIds = await giveUpSignups(tx, call, changed);
    await recordJob(tx, offerFreedPlaces, { conferenceId, participantType });
  }
  if (!isActive(to) && !registration.isHeld)
    await recordJob(tx, followEndedRegistration, { registrationId: id });
  await recordAudit(tx, call, {
    action,
    subject: { kind: 'registration', id },
    scopeId: conferenceId,
    details: { from, to, ...(keepsPlace ? { keepsPlace } : {}) },
  });
  return changed;
}
