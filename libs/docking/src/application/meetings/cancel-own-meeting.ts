import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { CancelOwnMeetingDto } from '../../http/meetings/own-meetings.dto.js';
import type { OwnMeetingsView } from '../../http/meetings/own-meetings.view.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { BusyTimes } from './busy-times.js';
import { closeGaps } from './day/close-gaps.js';
import { endMeeting, lockMeeting } from './end-meeting.js';
import { ownMeetings } from './own-meetings.js';
import { ownPerson, requireConfirmed } from './own-person.js';
import { tellCancelled } from './tell.js';

/** Either side takes an agreed meeting back, with a reason that the other reads. */
@Injectable()
export class CancelOwnMeeting {
  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
  ) {}

  run(call: Call, { token, meetingId, reason }: CancelOwnMeetingDto): Promise<OwnMeetingsView> {
    return this.transactions.run(call, async (tx) => {
      const own = await ownPerson(tx, call, token, 'change');
      requireConfirmed(own.person);
      const meeting = await lockMeeting(tx, meetingId);
      const seats = meeting ? await new Meetings(tx).people([meeting.id]) : [];
      if (!meeting || !seats.some(({ registrationId }) => registrationId === own.person.id))
        throw new DomainError('access.not-found');
      if (meeting.state !== 'cancelled') {
        const people = await endMeeting(tx, call, meeting, reason);
        await closeGaps(tx, call, this.busyTimes, meeting, people);
        await tellCancelled(tx, call, meeting, people, own.person.id);
      }
      return ownMeetings(tx, call, own, this.busyTimes);
    });
  }
}
