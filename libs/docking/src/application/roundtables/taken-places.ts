import type { Transaction } from '#platform/database';
import type { Taken } from '../../domain/meetings/first-common-place.js';
import { Grounds } from '../../persistence/meetings/grounds.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { roomsInUse } from './docking-sessions.js';

/** When nobody can be placed at which table: meetings stand there, or a docking session has the room. */
export async function takenPlaces(tx: Transaction, conferenceId: string): Promise<Taken[]> {
  return [...(await new Meetings(tx).taken(conferenceId)), ...(await tablesInUse(tx, conferenceId))];
}

/** Tables in rooms that docking sessions have for themselves. */
export async function tablesInUse(tx: Transaction, conferenceId: string): Promise<Taken[]> {
  const rooms = await roomsInUse(tx, conferenceId);
  if (rooms.length === 0) return [];
  const tables = await new Grounds(tx, conferenceId).tables();
  return rooms.flatMap(({ roomId, startsAt, endsAt }) =>
    tables.filter((table) => table.roomId === roomId).map(({ id }) => ({ tableId: id, startsAt, endsAt })),
  );
}
