import { findConference, type ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { issueToken, openToken } from '#platform/tokens';
import type { AgreementParty } from '../../persistence/agreements/agreement-party.entity.js';
import type { Agreement } from '../../persistence/agreements/agreement.entity.js';
import { Agreements } from '../../persistence/agreements/agreements.js';

/** Longer than the reminders of a milestone go on. */
const DAYS = 180;
const DAY_MS = 86_400_000;

export interface OpenedOwner {
  party: AgreementParty;
  agreement: Agreement;
  conference: ConferenceRecord;
}

/** A new link's token to a party's milestones (`/m/<token>`). */
export const milestonesLink = (tx: Transaction, call: Call, partyId: string): Promise<string> =>
  issueToken(tx, call, 'milestones', partyId, new Date(call.clock.now().getTime() + DAYS * DAY_MS));

/**
 * The party whose link this is.
 * @throws DomainError access.link-invalid
 */
export async function openOwner(tx: Transaction, call: Call, token: string): Promise<OpenedOwner> {
  const partyId = await openToken(tx, call, 'milestones', token);
  const agreements = new Agreements(tx);
  const party = await agreements.findParty(partyId);
  const agreement = party && (await agreements.find(party.agreementId));
  const conference = agreement && (await findConference(tx, agreement.conferenceId));
  if (!party || !agreement || !conference) throw new DomainError('access.link-invalid');
  return { party, agreement, conference };
}
