import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { isMissingAt } from '../../../domain/meetings/day-slots.js';
import { overlaps } from '../../../domain/meetings/slots.js';
import type { DayView } from '../../../http/meetings/day.view.js';
import { Grounds } from '../../../persistence/meetings/grounds.js';
import type { Meeting } from '../../../persistence/meetings/meeting.entity.js';
import { Meetings } from '../../../persistence/meetings/meetings.js';
import { Moves } from '../../../persistence/meetings/moves.js';
import type { Person } from '../../../persistence/meetings/people.js';
import { BusyTimes } from '../busy-times.js';
import { deciderOf } from '../decide-request.js';
import { lockMeeting } from '../end-meeting.js';
import { settleOutcome } from '../settle-outcome.js';
import { tell, wasAt } from '../tell.js';
import { closeGaps } from './close-gaps.js';
import { peopleOf } from './propose-move.js';
import { ReadDay } from './read-day.js';

/**
 * Somebody is not here: their slots are offered again at once. A meeting that should be running did not take place; one
 * to come waits for a slot again, in case they still arrive. Who is here is told, and sees who else is free.
 */
@Injectable()
export class OfferSlots {
  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
    private readonly readDay: ReadDay,
  ) {}

  run(call: Call, conferenceId: string, meetingIds: readonly string[]): Promise<DayView> {
    return this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'docking.edit');
      await new Grounds(tx, conferenceId).hold();
      // one order for all, so that no two wait crosswise
      for (const id of [...new Set(meetingIds)].toSorted()) {
        const meeting = await lockMeeting(tx, id);
        if (meeting?.conferenceId !== conferenceId) throw new DomainError('access.not-found');
        // pressed twice, or settled meanwhile
        if (meeting.state === 'scheduled') await this.offer(tx, call, meeting);
      }
      return this.readDay.view(tx, call, conference);
    });
  }

  private async offer(tx: Transaction, call: Call, meeting: Meeting): Promise<void> {
    const { id: meetingId, conferenceId } = meeting;
    const people = await peopleOf(tx, meeting);
    const missing = await this.missing(tx, meeting, people, call.clock.now());
    if (missing.length === 0) throw new DomainError('meetings.nobody-missing');
    const here = people.filter((person) => !missing.includes(person));
    const meetings = new Meetings(tx);
    if (meeting.startsAt! <= call.clock.now()) {
      await meetings.overrule(meetingId, 'did-not-take-place', deciderOf(call) ?? '');
      await settleOutcome(tx, call, meeting);
    } else {
      await meetings.unplace([meetingId], 'unscheduled');
      await tell(tx, call, missing, 'docking.meeting-unplaced', { meetingId, ...wasAt(meeting) });
      await closeGaps(tx, call, this.busyTimes, meeting, here);
    }
    await new Moves(tx).lapse([meetingId]);
    await recordAudit(tx, call, {
      action: 'meeting.slot-offered',
      subject: { kind: 'meeting', id: meetingId },
      scopeId: conferenceId,
      details: { missing: missing.map(({ id }) => id) },
    });
    await tell(tx, call, here, 'docking.slot-free', { meetingId });
  }

  private async missing(
    tx: Transaction,
    meeting: Meeting,
    people: readonly Person[],
    now: Date,
  ): Promise<Person[]> {
    const slot = { startsAt: meeting.startsAt!, endsAt: meeting.endsAt! };
    const absences = await new Grounds(tx, meeting.conferenceId).absencesOf(people.map(({ id }) => id));
    return people.filter(({ id, arrivedAt }) => {
      const isAway = absences.some((absence) => absence.registrationId === id && overlaps(absence, slot));
      return isMissingAt(slot, { hasArrived: arrivedAt !== null, isAway }, now);
    });
  }
}
