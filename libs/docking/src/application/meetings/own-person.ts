import type { ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { openPersonalLink } from '#registration';
import { People, type Person } from '../../persistence/meetings/people.js';

export interface OwnPerson {
  person: Person;
  conference: ConferenceRecord;
}

/**
 * Whom a personal link belongs to, as meetings know them; held until commit when something hangs on what they have
 * sent. @throws DomainError access.link-invalid
 */
export async function ownPerson(
  tx: Transaction,
  call: Call,
  token: string,
  purpose: 'read' | 'change',
): Promise<OwnPerson> {
  // not locked there: FOR UPDATE would make everybody wait who asks this person at the same time
  const { registration, conference } = await openPersonalLink(tx, call, token, 'read');
  const people = new People(tx);
  if (purpose === 'change') await people.hold(registration.id);
  const person = await people.find(registration.id);
  if (!person) throw new DomainError('access.link-invalid');
  return { person, conference };
}

/** @throws DomainError meetings.not-confirmed */
export function requireConfirmed({ state }: Pick<Person, 'state'>): void {
  if (state !== 'confirmed') throw new DomainError('meetings.not-confirmed');
}
