import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { mayTellOutcome } from '../../domain/meetings/outcomes.js';
import type { OwnOutcomeDto, SetOutcomeDto } from '../../http/meetings/outcomes.dto.js';
import type { OwnMeetingsView } from '../../http/meetings/own-meetings.view.js';
import type { MeetingView } from '../../http/meetings/requests.view.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { BusyTimes } from './busy-times.js';
import { lockMeeting } from './end-meeting.js';
import { ownMeetings } from './own-meetings.js';
import { ownPerson, requireConfirmed } from './own-person.js';
import { meetingViews } from './read-meetings.js';
import { settleOutcome } from './settle-outcome.js';

/** «Did it take place?»: each side says its own and may change it; an organiser's word overrules. */
@Injectable()
export class TellOutcome {
  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
  ) {}

  own(call: Call, { token, meetingId, outcome, note }: OwnOutcomeDto): Promise<OwnMeetingsView> {
    return this.transactions.run(call, async (tx) => {
      const own = await ownPerson(tx, call, token, 'change');
      requireConfirmed(own.person);
      const meeting = await lockMeeting(tx, meetingId);
      const meetings = new Meetings(tx);
      const seats = meeting ? await meetings.people([meeting.id]) : [];
      const seat = seats.find(({ registrationId }) => registrationId === own.person.id);
      if (!meeting || !seat) throw new DomainError('access.not-found');
      if (!mayTellOutcome(meeting, call.clock.now())) throw new DomainError('meetings.not-over');
      await meetings.say(meetingId, own.person.id, {
        outcome,
        note: note === undefined ? seat.note : (note ?? ''),
        at: call.clock.now(),
      });
      await recordAudit(tx, call, {
        action: 'meeting.outcome-said',
        subject: { kind: 'meeting', id: meetingId },
        scopeId: meeting.conferenceId,
        details: { registrationId: own.person.id, from: seat.outcome, to: outcome },
      });
      await settleOutcome(tx, call, meeting);
      return ownMeetings(tx, call, own, this.busyTimes);
    });
  }

  /** Null gives the word back to the people. */
  set(call: Call, id: string, { outcome }: SetOutcomeDto): Promise<MeetingView> {
    return this.transactions.run(call, async (tx) => {
      const meeting = await lockMeeting(tx, id);
      if (!meeting) throw new DomainError('access.not-found');
      await requireConference(tx, call, meeting.conferenceId, 'docking.edit');
      if (!mayTellOutcome(meeting, call.clock.now())) throw new DomainError('meetings.not-over');
      const meetings = new Meetings(tx);
      await meetings.overrule(id, outcome, call.actor.kind === 'user' ? call.actor.name : '');
      await recordAudit(tx, call, {
        action: 'meeting.outcome-set',
        subject: { kind: 'meeting', id },
        scopeId: meeting.conferenceId,
        details: { from: meeting.outcome, to: outcome },
      });
      const settled = await settleOutcome(tx, call, meeting);
      return (await meetingViews(tx, meeting.conferenceId, [settled]))[0]!;
    });
  }
}
