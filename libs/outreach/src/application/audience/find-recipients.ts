import type { ConferenceRecord } from '#conferences';
import type { AudienceDefinition } from '#contracts/outreach/audience';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { sortOut, type SortedOut } from '../../domain/audience/sort-out.js';
import type { AudienceAnswer, Candidate, Recipient } from '../../domain/recipient.js';
import { audiencePeople } from '../../persistence/audience/audience-people.js';

/** Whom the question names now. The same question asked again of the same tables gives the same people in order. */
export async function findRecipients(
  tx: Transaction,
  _call: Call,
  conference: ConferenceRecord,
  definition: AudienceDefinition,
): Promise<AudienceAnswer> {
  const { chosen, excluded } = await askAudience(tx, conference, definition);
  return {
    recipients: chosen.map((person) => ({ ...recipientOf(person), email: person.email })),
    excluded: excluded.map((person) => ({
      ...recipientOf(person),
      email: person.email,
      reason: person.reason,
    })),
  };
}

/** The same with what is known of each one's organisation; with `ids`, asked of those people alone. */
export async function askAudience(
  tx: Transaction,
  conference: Pick<ConferenceRecord, 'id' | 'campaignId'>,
  definition: AudienceDefinition,
  ids: readonly string[] | null = null,
): Promise<SortedOut> {
  return sortOut(await audiencePeople(tx, conference, definition, ids), definition);
}

const recipientOf = ({
  organisationKind: _kind,
  district: _district,
  qualification: _qualification,
  isContact: _isContact,
  version: _version,
  sparedBecause: _sparedBecause,
  state: _state,
  email: _email,
  ...recipient
}: Candidate): Omit<Recipient, 'email'> => recipient;
