import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { slotsOfAll } from '../../../domain/meetings/slots.js';
import { Grounds } from '../../../persistence/meetings/grounds.js';
import type { MeetingRequest } from '../../../persistence/meetings/meeting-request.entity.js';
import type { Meeting } from '../../../persistence/meetings/meeting.entity.js';
import type { BusyTimes } from '../busy-times.js';
import { placeMeeting } from '../place-meetings.js';
import { freePlace } from './free-place.js';
import { peopleOf } from './propose-move.js';

/**
 * Both want to sit down in the slot of the request: at a free table, if it is not over and they still can; else the
 * meeting is agreed and waits for a slot. The conference's meetings must be held.
 */
export async function sitDown(
  tx: Transaction,
  call: Call,
  busyTimes: BusyTimes,
  { walkInAt, conferenceId }: MeetingRequest,
  meeting: Meeting,
): Promise<void> {
  const slots = slotsOfAll(await new Grounds(tx, conferenceId).blocks());
  const slot = slots.find(({ startsAt }) => startsAt.getTime() === walkInAt?.getTime());
  if (!slot || slot.endsAt <= call.clock.now()) return;
  const found = await freePlace(tx, busyTimes, conferenceId, slot, await peopleOf(tx, meeting));
  if ('slot' in found) await placeMeeting(tx, meeting.id, { ...slot, tableId: found.tableId });
}
