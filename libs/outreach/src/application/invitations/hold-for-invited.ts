import { holdPlaces } from '#registration';
import type { ConferenceRecord } from '#conferences';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { Invitation } from '../../persistence/invitation.entity.js';
import { Invitations } from '../../persistence/invitations/invitations.js';
import { invitedPerson } from './invited-person.js';

/**
 * Holds a place for each invitation that has none; the invitations must be locked. Notes for whom none was left.
 * @returns how many get a place, and how many do not
 */
export async function holdForInvited(
  tx: Transaction,
  call: Call,
  conference: ConferenceRecord,
  invitations: readonly Invitation[],
  until: Date,
): Promise<{ held: number; missed: number }> {
  const now = call.clock.now();
  const wanting = invitations.filter(
    (one) => !one.registrationId && !one.declinedAt && !one.forwardedAt && !one.withdrawnAt,
  );
  if (wanting.length === 0 || until <= now) return { held: 0, missed: wanting.length };
  const ids = await holdPlaces(tx, call, conference, wanting.map(invitedPerson), until);
  await new Invitations(tx).noteHolds(
    wanting.map(({ id }, at) => ({ invitationId: id, registrationId: ids[at]! })),
    now,
  );
  const held = ids.filter((id) => id !== null).length;
  return { held, missed: wanting.length - held };
}
