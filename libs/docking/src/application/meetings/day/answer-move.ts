import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { AnswerMoveDto } from '../../../http/meetings/day.dto.js';
import type { OwnMeetingsView } from '../../../http/meetings/own-meetings.view.js';
import type { MeetingView } from '../../../http/meetings/requests.view.js';
import { Grounds } from '../../../persistence/meetings/grounds.js';
import type { MeetingMove } from '../../../persistence/meetings/meeting-move.entity.js';
import type { Meeting } from '../../../persistence/meetings/meeting.entity.js';
import { Meetings } from '../../../persistence/meetings/meetings.js';
import { Moves } from '../../../persistence/meetings/moves.js';
import { BusyTimes } from '../busy-times.js';
import { lockMeeting } from '../end-meeting.js';
import { ownMeetings } from '../own-meetings.js';
import { ownPerson, requireConfirmed } from '../own-person.js';
import { meetingViews } from '../read-meetings.js';
import { agree, carryOut } from './propose-move.js';

/** Yes or no to holding a meeting in another slot: it moves with the last yes. An organiser may say it for all. */
@Injectable()
export class AnswerMove {
  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
  ) {}

  own(call: Call, { token, moveId, isAgreed }: AnswerMoveDto): Promise<OwnMeetingsView> {
    return this.transactions.run(call, async (tx) => {
      const own = await ownPerson(tx, call, token, 'change');
      requireConfirmed(own.person);
      const { move, meeting } = await lockMove(tx, moveId);
      const seats = await new Meetings(tx).people([meeting.id]);
      if (!seats.some(({ registrationId }) => registrationId === own.person.id))
        throw new DomainError('access.not-found');
      if (move.state === 'moved' && isAgreed) return ownMeetings(tx, call, own, this.busyTimes);
      requireProposed(move, call.clock.now());
      if (isAgreed) await agree(tx, call, this.busyTimes, move, meeting, own.person.id);
      else await decline(tx, call, move);
      return ownMeetings(tx, call, own, this.busyTimes);
    });
  }

  decide(call: Call, moveId: string, isAgreed: boolean): Promise<MeetingView> {
    return this.transactions.run(call, async (tx) => {
      const { move, meeting } = await lockMove(tx, moveId);
      await requireConference(tx, call, move.conferenceId, 'docking.edit');
      requireProposed(move, call.clock.now());
      if (isAgreed) await carryOut(tx, call, this.busyTimes, move, meeting);
      else await decline(tx, call, move);
      return (await meetingViews(tx, move.conferenceId, [(await new Meetings(tx).find(meeting.id))!]))[0]!;
    });
  }
}

async function lockMove(tx: Transaction, moveId: string): Promise<{ move: MeetingMove; meeting: Meeting }> {
  const moves = new Moves(tx);
  const found = await moves.find(moveId);
  if (!found) throw new DomainError('access.not-found');
  await new Grounds(tx, found.conferenceId).hold();
  const meeting = await lockMeeting(tx, found.meetingId);
  const move = await moves.lock(moveId);
  if (!meeting || !move) throw new DomainError('access.not-found');
  return { move, meeting };
}

function requireProposed({ state, endsAt }: MeetingMove, now: Date): void {
  if (state !== 'proposed' || endsAt <= now) throw new DomainError('meetings.move-settled');
}

async function decline(
  tx: Transaction,
  call: Call,
  { id, meetingId, conferenceId }: MeetingMove,
): Promise<void> {
  await new Moves(tx).change(id, { state: 'declined' });
  await recordAudit(tx, call, {
    action: 'meeting-move.declined',
    subject: { kind: 'meeting', id: meetingId },
    scopeId: conferenceId,
    details: {},
  });
}
