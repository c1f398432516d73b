import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { WITHDRAWN } from '../../domain/meetings/withdrawn.js';
import { MeetingRequest } from '../../persistence/meetings/meeting-request.entity.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { People } from '../../persistence/meetings/people.js';
import { Requests } from '../../persistence/meetings/requests.js';
import { Withdrawals } from '../../persistence/meetings/withdrawals.js';
import { BusyTimes } from './busy-times.js';
import { closeGaps } from './day/close-gaps.js';
import { endMeeting, lockMeeting } from './end-meeting.js';
import { settleRequest } from './settle-request.js';
import { tell, tellCancelled } from './tell.js';

const AT_ONCE = 100;

/**
 * Ends the requests and meetings of people who do not come any more, and tells the others. Who took a place over takes
 * these over too. Run again, it changes nothing.
 */
@Injectable()
export class EndWithdrawn {
  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
  ) {}

  /** Everybody of whom the tables say so: what a lost job left. */
  async sweep(call: Call): Promise<void> {
    for (const id of await new Withdrawals(this.transactions.reader).unfollowed(AT_ONCE))
      await this.run(call, id);
  }

  run(call: Call, registrationId: string): Promise<void> {
    return this.transactions.run(call, async (tx) => {
      await new People(tx).hold(registrationId);
      const withdrawals = new Withdrawals(tx);
      if (!(await withdrawals.hasEnded(registrationId))) return;
      const successorId = await withdrawals.successorOf(registrationId);
      if (successorId) await withdrawals.passOver(registrationId, successorId);
      await this.endRequests(tx, call, registrationId);
      await this.endMeetings(tx, call, registrationId);
    });
  }

  private async endRequests(tx: Transaction, call: Call, id: string): Promise<void> {
    const open = await tx.find(MeetingRequest, {
      where: [
        { fromId: id, state: In(['requested']) },
        { toId: id, state: In(['requested']) },
      ],
      order: { id: 'ASC' },
    });
    for (const { id: requestId } of open) {
      const request = await new Requests(tx).lock(requestId);
      if (request?.state !== 'requested') continue;
      await settleRequest(tx, call, request, 'cancelled', { words: WITHDRAWN });
      const other = await new People(tx).find(request.fromId === id ? request.toId : request.fromId);
      if (other) await tell(tx, call, [other], 'docking.request-cancelled', { requestId });
    }
  }

  private async endMeetings(tx: Transaction, call: Call, id: string): Promise<void> {
    for (const { id: meetingId } of await new Meetings(tx).openOf([id])) {
      const meeting = await lockMeeting(tx, meetingId);
      if (!meeting || meeting.state === 'cancelled') continue;
      const people = await endMeeting(tx, call, meeting, WITHDRAWN);
      const others = people.filter((person) => person.id !== id);
      await closeGaps(tx, call, this.busyTimes, meeting, others);
      await tellCancelled(tx, call, meeting, others);
    }
  }
}
