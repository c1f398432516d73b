import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { PriorityDto } from '../../http/meetings/requests.dto.js';
import type { RequestView } from '../../http/meetings/requests.view.js';
import type { MeetingRequest } from '../../persistence/meetings/meeting-request.entity.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { People } from '../../persistence/meetings/people.js';
import { Requests } from '../../persistence/meetings/requests.js';
import { BusyTimes } from './busy-times.js';
import { closeGaps } from './day/close-gaps.js';
import { endMeeting } from './end-meeting.js';
import { requestViews } from './read-requests.js';
import { acceptRequest, settleRequest } from './settle-request.js';
import { tell, tellCancelled, type MeetingMail } from './tell.js';

/** What organisers do on behalf of the two: both are told who it was. */
@Injectable()
export class DecideRequest {
  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
  ) {}

  accept(call: Call, id: string): Promise<RequestView> {
    return this.step(call, id, async (tx, request) => {
      await acceptRequest(tx, call, request, { decidedBy: deciderOf(call) });
      await tellBoth(tx, call, request, 'docking.request-accepted');
    });
  }

  cancel(call: Call, id: string, reason: string): Promise<RequestView> {
    return this.step(call, id, async (tx, request) => {
      const decision = { words: reason, decidedBy: deciderOf(call) };
      const meeting = request.state === 'accepted' ? await new Meetings(tx).ofRequest(request.id) : null;
      if (meeting) {
        const people = await endMeeting(tx, call, meeting, reason, decision);
        await closeGaps(tx, call, this.busyTimes, meeting, people);
        await tellCancelled(tx, call, meeting, people);
        return;
      }
      await settleRequest(tx, call, request, 'cancelled', decision);
      await tellBoth(tx, call, request, 'docking.request-cancelled');
    });
  }

  /** Must-meet and weight, of the request and of the meeting that came of it. */
  prioritise(call: Call, id: string, { isMust, weight }: PriorityDto): Promise<RequestView> {
    return this.step(call, id, async (tx, request) => {
      const changes = {
        ...(isMust === undefined ? {} : { isMust }),
        ...(weight === undefined ? {} : { weight }),
      };
      if (Object.keys(changes).length === 0) return;
      await new Requests(tx).change(id, changes);
      const meeting = await new Meetings(tx).ofRequest(id);
      if (meeting) await new Meetings(tx).change(meeting.id, changes);
      await recordAudit(tx, call, {
        action: 'meeting-request.prioritised',
        subject: { kind: 'meeting-request', id },
        scopeId: request.conferenceId,
        details: changes,
      });
    });
  }

  private step(
    call: Call,
    id: string,
    work: (tx: Transaction, request: MeetingRequest) => Promise<void>,
  ): Promise<RequestView> {
    return this.transactions.run(call, async (tx) => {
      const requests = new Requests(tx);
      const request = await requests.lock(id);
      if (!request) throw new DomainError('access.not-found');
      await requireConference(tx, call, request.conferenceId, 'docking.edit');
      await work(tx, request);
      return (await requestViews(tx, [(await requests.find(id))!]))[0]!;
    });
  }
}

/** Whom the people see: a colleague by name. */
export const deciderOf = ({ actor }: Call): string | null => (actor.kind === 'user' ? actor.name : null);

async function tellBoth(
  tx: Transaction,
  call: Call,
  { id: requestId, fromId, toId }: MeetingRequest,
  template: MeetingMail,
): Promise<void> {
  const people = await new People(tx).byIds([fromId, toId]);
  await tell(tx, call, [...people.values()], template, { requestId });
}
