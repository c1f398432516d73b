import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { PairDto } from '../../../http/meetings/requests.dto.js';
import type { FreeNowView } from '../../../http/meetings/day.view.js';
import type { MeetingView } from '../../../http/meetings/requests.view.js';
import { Grounds } from '../../../persistence/meetings/grounds.js';
import type { Meeting } from '../../../persistence/meetings/meeting.entity.js';
import { Meetings } from '../../../persistence/meetings/meetings.js';
import { Moves } from '../../../persistence/meetings/moves.js';
import { People, type Person } from '../../../persistence/meetings/people.js';
import { Requests } from '../../../persistence/meetings/requests.js';
import { pairOf } from '../arrange-meeting.js';
import { deciderOf } from '../decide-request.js';
import { spanView } from '../own-meetings.js';
import { placeMeeting } from '../place-meetings.js';
import { meetingViews } from '../read-meetings.js';
import { acceptRequest, newMeeting, seat } from '../settle-request.js';
import { tell } from '../tell.js';
import { FreePeople } from './free-people.js';
import { freePlace } from './free-place.js';
import { placeFaultCodes } from './propose-move.js';

/** Two who have just met sit down at a free table, in the running slot or the next. */
@Injectable()
export class WalkIn {
  constructor(
    private readonly transactions: Transactions,
    private readonly freePeople: FreePeople,
  ) {}

  /** Whom somebody could meet at once. Changes nothing. */
  async free(call: Call, conferenceId: string, registrationId: string): Promise<FreeNowView> {
    const tx = this.transactions.reader;
    const conference = await requireConference(tx, call, conferenceId, 'docking.read');
    const person = await new People(tx).find(registrationId);
    if (person?.conferenceId !== conferenceId) throw new DomainError('access.not-found');
    const slot = await this.freePeople.slot(tx, conferenceId, call.clock.now());
    if (!slot) return { slot: null, isFree: false, hasTable: false, people: [] };
    const found = await freePlace(tx, this.freePeople.busyTimes, conferenceId, slot, [person]);
    return {
      slot: spanView(slot),
      isFree: 'slot' in found || found.why !== 'no-common-slot',
      hasTable: 'slot' in found,
      people: 'slot' in found ? await this.freePeople.fitting(tx, conference, person, slot) : [],
    };
  }

  run(call: Call, conferenceId: string, pair: PairDto): Promise<MeetingView> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'docking.edit');
      const people = await pairOf(tx, conferenceId, pair);
      await new Grounds(tx, conferenceId).hold();
      const slot = await this.freePeople.slot(tx, conferenceId, call.clock.now());
      if (!slot) throw new DomainError('meetings.no-slot-now');
      const state = (await new Meetings(tx).partnersOf(pair.oneId)).get(pair.otherId);
      if (state === 'scheduled' || state === 'held') throw new DomainError('meetings.have-meeting');
      const found = await freePlace(tx, this.freePeople.busyTimes, conferenceId, slot, people);
      if ('why' in found) throw new DomainError(placeFaultCodes[found.why]);
      const meeting = await this.meetingOf(tx, call, conferenceId, people);
      await placeMeeting(tx, meeting.id, { ...slot, tableId: found.tableId });
      await new Moves(tx).lapse([meeting.id]);
      await recordAudit(tx, call, {
        action: 'meeting.walked-in',
        subject: { kind: 'meeting', id: meeting.id },
        scopeId: conferenceId,
        details: { people: people.map(({ id }) => id), startsAt: slot.startsAt.toISOString() },
      });
      await tell(tx, call, people, 'docking.meeting-arranged', { meetingId: meeting.id });
      return (await meetingViews(tx, conferenceId, [(await new Meetings(tx).find(meeting.id))!]))[0]!;
    });
  }

  /** The one they agreed to, were about to agree to, or a new one. */
  private async meetingOf(
    tx: Transaction,
    call: Call,
    conferenceId: string,
    [one, other]: [Person, Person],
  ): Promise<Meeting> {
    const meetings = new Meetings(tx);
    const requests = new Requests(tx);
    const [open] = await requests.between(one.id, other.id, ['requested']);
    const request = open && (await requests.lock(open.id));
    if (request?.state === 'requested' && request.expiresAt > call.clock.now())
      return acceptRequest(tx, call, request, { decidedBy: deciderOf(call) });
    const agreed = await meetings.unscheduledOf(one.id, other.id);
    if (agreed) return agreed;
    const meeting = newMeeting(conferenceId, call.clock.now(), { source: 'walk-in' });
    await meetings.add(meeting, [seat(meeting.id, one.id, 'asking'), seat(meeting.id, other.id, 'asked')]);
    return meeting;
  }
}
