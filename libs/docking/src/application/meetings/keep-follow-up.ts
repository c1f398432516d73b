import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { FollowUpDto, OwnFollowUpDto } from '../../http/meetings/outcomes.dto.js';
import type { OwnMeetingsView } from '../../http/meetings/own-meetings.view.js';
import type { MeetingView } from '../../http/meetings/requests.view.js';
import { FollowUps } from '../../persistence/meetings/follow-ups.js';
import type { Meeting } from '../../persistence/meetings/meeting.entity.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { BusyTimes } from './busy-times.js';
import { lockMeeting } from './end-meeting.js';
import { ownMeetings } from './own-meetings.js';
import { ownPerson, requireConfirmed } from './own-person.js';
import { meetingViews } from './read-meetings.js';

/** Who follows a meeting up, until when, and that it is done: both who met and the organisers see and keep it. */
@Injectable()
export class KeepFollowUp {
  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
  ) {}

  own(call: Call, { token, meetingId, ...wish }: OwnFollowUpDto): Promise<OwnMeetingsView> {
    return this.transactions.run(call, async (tx) => {
      const own = await ownPerson(tx, call, token, 'change');
      requireConfirmed(own.person);
      const meeting = await lockMeeting(tx, meetingId);
      const seats = meeting ? await new Meetings(tx).people([meetingId]) : [];
      if (!meeting || !seats.some(({ registrationId }) => registrationId === own.person.id))
        throw new DomainError('access.not-found');
      await keep(tx, call, meeting, wish);
      return ownMeetings(tx, call, own, this.busyTimes);
    });
  }

  set(call: Call, id: string, wish: FollowUpDto): Promise<MeetingView> {
    return this.transactions.run(call, async (tx) => {
      const meeting = await lockMeeting(tx, id);
      if (!meeting) throw new DomainError('access.not-found');
      await requireConference(tx, call, meeting.conferenceId, 'docking.edit');
      await keep(tx, call, meeting, wish);
      return (await meetingViews(tx, meeting.conferenceId, [meeting]))[0]!;
    });
  }
}

async function keep(
  tx: Transaction,
  call: Call,
  { id, conferenceId }: Meeting,
  { ownerId, dueOn, words, isDone }: FollowUpDto,
): Promise<void> {
  const followUps = new FollowUps(tx);
  const before = await followUps.find(id);
  if (!before) throw new DomainError('meetings.no-follow-up');
  const seats = await new Meetings(tx).people([id]);
  if (ownerId && !seats.some(({ registrationId }) => registrationId === ownerId))
    throw new DomainError('input.invalid', {}, [{ field: 'ownerId', code: 'field.not-a-choice' }]);
  const changes = {
    ...(ownerId ? { ownerId } : {}),
    ...(dueOn ? { dueOn } : {}),
    ...(words === undefined ? {} : { words: words ?? '' }),
    ...(isDone === undefined ? {} : { doneAt: isDone ? (before.doneAt ?? call.clock.now()) : null }),
  };
  if (Object.keys(changes).length === 0) return;
  await followUps.change(id, changes);
  await recordAudit(tx, call, {
    action:
      isDone === undefined
        ? 'meeting-follow-up.changed'
        : isDone
          ? 'meeting-follow-up.done'
          : 'meeting-follow-up.reopened',
    subject: { kind: 'meeting', id },
    scopeId: conferenceId,
    details: { ownerId: ownerId ?? before.ownerId, dueOn: dueOn ?? before.dueOn },
  });
}
