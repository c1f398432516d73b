import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { PriorityDto } from '../../http/meetings/requests.dto.js';
import type { MeetingView } from '../../http/meetings/requests.view.js';
import type { Meeting } from '../../persistence/meetings/meeting.entity.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { Requests } from '../../persistence/meetings/requests.js';
import { BusyTimes } from './busy-times.js';
import { closeGaps } from './day/close-gaps.js';
import { deciderOf } from './decide-request.js';
import { endMeeting, lockMeeting } from './end-meeting.js';
import { meetingViews } from './read-meetings.js';
import { tellCancelled } from './tell.js';

/** What organisers do with a meeting itself. */
@Injectable()
export class ChangeMeeting {
  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
  ) {}

  cancel(call: Call, id: string, reason: string): Promise<MeetingView> {
    return this.step(call, id, async (tx, meeting) => {
      const people = await endMeeting(tx, call, meeting, reason, { decidedBy: deciderOf(call) });
      await closeGaps(tx, call, this.busyTimes, meeting, people);
      await tellCancelled(tx, call, meeting, people);
    });
  }

  prioritise(call: Call, id: string, { isMust, weight }: PriorityDto): Promise<MeetingView> {
    return this.step(call, id, async (tx, meeting) => {
      const changes = {
        ...(isMust === undefined ? {} : { isMust }),
        ...(weight === undefined ? {} : { weight }),
      };
      if (Object.keys(changes).length === 0) return;
      await new Meetings(tx).change(id, changes);
      if (meeting.requestId) await new Requests(tx).change(meeting.requestId, changes);
      await recordAudit(tx, call, {
        action: 'meeting.prioritised',
        subject: { kind: 'meeting', id },
        scopeId: meeting.conferenceId,
        details: changes,
      });
    });
  }

  private step(
    call: Call,
    id: string,
    work: (tx: Transaction, meeting: Meeting) => Promise<void>,
  ): Promise<MeetingView> {
    return this.transactions.run(call, async (tx) => {
      const meeting = await lockMeeting(tx, id);
      if (!meeting) throw new DomainError('access.not-found');
      await requireConference(tx, call, meeting.conferenceId, 'docking.edit');
      await work(tx, meeting);
      return (await meetingViews(tx, meeting.conferenceId, [(await new Meetings(tx).find(id))!]))[0]!;
    });
  }
}
