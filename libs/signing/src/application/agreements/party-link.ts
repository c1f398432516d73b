import { findConference, type ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { issueToken, openToken } from '#platform/tokens';
import type { AgreementParty } from '../../persistence/agreements/agreement-party.entity.js';
import type { Agreement } from '../../persistence/agreements/agreement.entity.js';
import { Agreements } from '../../persistence/agreements/agreements.js';

/** After the conference, so that what was signed can still be looked at. */
const DAYS_AFTER = 60;
const DAY_MS = 86_400_000;

export interface OpenedParty {
  party: AgreementParty;
  agreement: Agreement;
  conference: ConferenceRecord;
}

/** A new link's token to what a party confirms (`/a/<token>`). */
export async function partyLink(tx: Transaction, call: Call, party: AgreementParty): Promise<string> {
  const agreement = await new Agreements(tx).find(party.agreementId);
  const conference = agreement && (await findConference(tx, agreement.conferenceId));
  if (!conference) throw new DomainError('access.link-invalid');
  const last = Math.max(conference.endsAt.getTime(), call.clock.now().getTime());
  return issueToken(tx, call, 'agreement', party.id, new Date(last + DAYS_AFTER * DAY_MS));
}

/**
 * The party whose link this is; its agreement is locked when something is going to change.
 * @throws DomainError access.link-invalid
 */
export async function openParty(
  tx: Transaction,
  call: Call,
  token: string,
  purpose: 'read' | 'change',
): Promise<OpenedParty> {
  const partyId = await openToken(tx, call, 'agreement', token);
  const agreements = new Agreements(tx);
  const found = await agreements.findParty(partyId);
  if (!found) throw new DomainError('access.link-invalid');
  const agreement = await (purpose === 'change'
    ? agreements.lock(found.agreementId)
    : agreements.find(found.agreementId));
  const party = await agreements.findParty(partyId);
  const conference = agreement && (await findConference(tx, agreement.conferenceId));
  if (!agreement || !party || !conference) throw new DomainError('access.link-invalid');
  return { party, agreement, conference };
}
