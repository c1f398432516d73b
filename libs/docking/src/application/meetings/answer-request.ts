import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { AnswerRequestDto } from '../../http/meetings/own-meetings.dto.js';
import type { OwnMeetingsView } from '../../http/meetings/own-meetings.view.js';
import { Grounds } from '../../persistence/meetings/grounds.js';
import type { MeetingRequest } from '../../persistence/meetings/meeting-request.entity.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { People, type Person } from '../../persistence/meetings/people.js';
import { Requests } from '../../persistence/meetings/requests.js';
import { BusyTimes } from './busy-times.js';
import { closeGaps } from './day/close-gaps.js';
import { sitDown } from './day/sit-down.js';
import { endMeeting } from './end-meeting.js';
import { ownMeetings } from './own-meetings.js';
import { ownPerson, requireConfirmed } from './own-person.js';
import { acceptRequest, settleRequest } from './settle-request.js';
import { tell, tellCancelled } from './tell.js';

type Step = (tx: Transaction, request: MeetingRequest, person: Person) => Promise<void>;

/** What the two people of a request can do about it. Pressing a button again changes nothing. */
@Injectable()
export class AnswerRequest {
  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
  ) {}

  accept(call: Call, answer: AnswerRequestDto): Promise<OwnMeetingsView> {
    return this.step(call, answer, 'toId', async (tx, request) => {
      if (request.state === 'accepted') return;
      const meeting = await acceptRequest(tx, call, request, { words: answer.words ?? '' });
      if (request.walkInAt) await sitDown(tx, call, this.busyTimes, request, meeting);
      await tellOf(tx, call, request, request.fromId, 'docking.request-accepted');
    });
  }

  decline(call: Call, answer: AnswerRequestDto): Promise<OwnMeetingsView> {
    return this.step(call, answer, 'toId', async (tx, request) => {
      if (request.state === 'declined') return;
      await settleRequest(tx, call, request, 'declined', { words: answer.words ?? '' });
      await tellOf(tx, call, request, request.fromId, 'docking.request-declined');
    });
  }

  /** An accepted one goes with its meeting. */
  cancel(call: Call, answer: AnswerRequestDto): Promise<OwnMeetingsView> {
    return this.step(call, answer, 'fromId', async (tx, request, person) => {
      if (request.state === 'cancelled') return;
      const words = answer.words ?? '';
      const meeting = request.state === 'accepted' ? await new Meetings(tx).ofRequest(request.id) : null;
      if (meeting) {
        const people = await endMeeting(tx, call, meeting, words);
        await closeGaps(tx, call, this.busyTimes, meeting, people);
        await tellCancelled(tx, call, meeting, people, person.id);
        return;
      }
      await settleRequest(tx, call, request, 'cancelled', { words });
      await tellOf(tx, call, request, request.toId, 'docking.request-cancelled');
    });
  }

  private step(
    call: Call,
    { token, requestId }: AnswerRequestDto,
    side: 'fromId' | 'toId',
    work: Step,
  ): Promise<OwnMeetingsView> {
    return this.transactions.run(call, async (tx) => {
      const own = await ownPerson(tx, call, token, 'change');
      requireConfirmed(own.person);
      const requests = new Requests(tx);
      // whose yes takes a table holds the conference's meetings first, as everybody does
      if ((await requests.find(requestId))?.walkInAt) await new Grounds(tx, own.conference.id).hold();
      const request = await requests.lock(requestId);
      // also somebody else's: who holds a link learns nothing about requests between others
      if (!request || request[side] !== own.person.id) throw new DomainError('access.not-found');
      await work(tx, request, own.person);
      return ownMeetings(tx, call, own, this.busyTimes);
    });
  }
}

async function tellOf(
  tx: Transaction,
  call: Call,
  { id: requestId }: MeetingRequest,
  readerId: string,
  template: Parameters<typeof tell>[3],
): Promise<void> {
  const reader = await new People(tx).find(readerId);
  if (reader) await tell(tx, call, [reader], template, { requestId });
}
