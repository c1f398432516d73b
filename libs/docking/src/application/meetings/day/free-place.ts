import type { Transaction } from '#platform/database';
import { firstCommonPlace, type CommonPlace } from '../../../domain/meetings/first-common-place.js';
import type { Span } from '../../../domain/meetings/slots.js';
import { Grounds } from '../../../persistence/meetings/grounds.js';
import { Meetings } from '../../../persistence/meetings/meetings.js';
import type { Person } from '../../../persistence/meetings/people.js';
import type { BusyTimes } from '../busy-times.js';

/** A table in this slot, which may have begun, where all of these people are free; or why there is none. */
export async function freePlace(
  tx: Transaction,
  busyTimes: BusyTimes,
  conferenceId: string,
  slot: Span,
  people: readonly Person[],
): Promise<CommonPlace> {
  const tables = await new Grounds(tx, conferenceId).tables();
  const busy = await busyTimes.of(tx, conferenceId, people, { withMeetings: true });
  return firstCommonPlace({
    slots: [slot],
    tables: tables.map(({ id, number, closedAt }) => ({ id, number, isClosed: closedAt !== null })),
    taken: await new Meetings(tx).taken(conferenceId),
    busy: [...busy.values()],
    now: slot.startsAt,
  });
}
