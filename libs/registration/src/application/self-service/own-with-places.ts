import { DomainError } from '#contracts/domain-error';
import { holdConference } from '#conferences';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { ownRegistration } from '../own-registration.js';
import type { InHand } from '../require-registration.js';
import { linkedRegistration, type PersonalLink } from './looked-after.js';

/** As `linkedRegistration` for a change that gives or moves a place: the conference is held first, as everyone locks. */
export async function ownWithPlaces(tx: Transaction, call: Call, link: PersonalLink): Promise<InHand> {
  const { conference } = await ownRegistration(tx, call, link.token, 'read');
  await holdUnchanged(tx, conference);
  return linkedRegistration(tx, call, link, 'change', 'place');
}

/** @throws DomainError record.changed-meanwhile */
export async function holdUnchanged(tx: Transaction, { id, state }: InHand['conference']): Promise<void> {
  if ((await holdConference(tx, id)) !== state) throw new DomainError('record.changed-meanwhile');
}
