import { tellingChanges, type ProgrammeChange } from '#conferences';
import { findRepresentatives } from '#organisations';
import type { Transaction } from '#platform/database';
import { ProgrammePeople } from '../../persistence/programme-people.js';

export interface OutsideSpeaker {
  representativeId: string;
  name: string;
  email: string;
}

/** Speakers of changed sessions who have not registered, but whose address is known by their organisation. */
export async function outsideSpeakers(
  tx: Transaction,
  conferenceId: string,
  change: ProgrammeChange,
): Promise<OutsideSpeaker[]> {
  const ids = tellingChanges(change.changes).flatMap(({ before, after }) =>
    [...(before?.people ?? []), ...(after?.people ?? [])].flatMap(({ registrationId, representativeId }) =>
      representativeId && !registrationId ? [representativeId] : [],
    ),
  );
  if (ids.length === 0) return [];
  const registered = await new ProgrammePeople(tx).registeredRepresentatives(conferenceId, ids);
  return (await findRepresentatives(tx, ids)).flatMap(({ id, name, email }) =>
    email && !registered.has(id) ? [{ representativeId: id, name, email }] : [],
  );
}
