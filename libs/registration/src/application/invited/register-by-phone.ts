import { DomainError } from '#contracts/domain-error';
import { holdConference, type ConferenceRecord } from '#conferences';
import { findOrganisation } from '#organisations';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Rules } from '../../persistence/rules.js';
import type { Registration } from '../../persistence/registration.entity.js';
import { admitAll } from '../admission/admit-all.js';
import type { Newcomer } from '../admission/newcomer.js';
import { heldPlace } from '../holds/held-place.js';
import type { InvitedPerson } from '../holds/hold-places.js';
import { takeUpPlace } from '../holds/take-up-place.js';
import { requireOngoing } from '../require-registration.js';

/**
 * Registers somebody invited who said yes on the phone. Consent and answers are asked for on the personal page, as of
 * anybody whom somebody else entered.
 */
export async function registerByPhone(
  tx: Transaction,
  call: Call,
  conference: ConferenceRecord,
  person: InvitedPerson,
  heldId: string | null,
): Promise<Registration> {
  requireOngoing(conference, call.clock.now());
  const held = heldId && (await heldPlace(tx, call, heldId));
  if ((await holdConference(tx, conference.id)) !== conference.state)
    throw new DomainError('record.changed-meanwhile');
  const organisation = (await findOrganisation(tx, person.organisationId))!;
  const newcomer: Newcomer = { ...person, organisation, source: 'invitation', consentVersion: null };
  const rules = (await new Rules(tx).of([conference.id])).get(conference.id)!;
  if (held) return takeUpPlace(tx, call, rules, held, newcomer);
  const [outcome] = await admitAll(tx, [
    { call, conference, rules, entry: 'queue', notify: true, people: [newcomer] },
  ]);
  if ('error' in outcome!) throw outcome.error;
  return outcome!.answer[0]!.registration;
}
