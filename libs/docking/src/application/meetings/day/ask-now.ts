import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { Limits } from '#platform/limits';
import { openPersonalLink } from '#registration';
import type { Span } from '../../../domain/meetings/slots.js';
import type { AskNowDto } from '../../../http/meetings/day.dto.js';
import type { FreeNowView } from '../../../http/meetings/day.view.js';
import type { OwnMeetingsView } from '../../../http/meetings/own-meetings.view.js';
import { Grounds } from '../../../persistence/meetings/grounds.js';
import { Meetings } from '../../../persistence/meetings/meetings.js';
import { Moves } from '../../../persistence/meetings/moves.js';
import { Requests } from '../../../persistence/meetings/requests.js';
import { People } from '../../../persistence/meetings/people.js';
import { lockMeeting } from '../end-meeting.js';
import { ownMeetings, spanView } from '../own-meetings.js';
import { ownPerson, requireConfirmed, type OwnPerson } from '../own-person.js';
import { addRequest, newRequest } from '../send-request.js';
import { acceptRequest } from '../settle-request.js';
import { tell } from '../tell.js';
import { FreePeople } from './free-people.js';
import { freePlace } from './free-place.js';
import { agree, placeFaultCodes, proposeMove } from './propose-move.js';
import { sitDown } from './sit-down.js';

const MOST_A_DAY = 60;
const DAY_SECONDS = 86_400;

/**
 * «Who else is free now?»: on the day, people who are checked in and free ask each other for the running or the next
 * slot. Neither the window for requests nor their number holds it up; the other has to say yes.
 */
@Injectable()
export class AskNow {
  constructor(
    private readonly transactions: Transactions,
    private readonly limits: Limits,
    private readonly freePeople: FreePeople,
  ) {}

  /** Changes nothing. Nobody's contact data. */
  async list(call: Call, token: string): Promise<FreeNowView> {
    const tx = this.transactions.reader;
    const { person, conference } = await ownPerson(tx, call, token, 'read');
    requireConfirmed(person);
    const slot = person.arrivedAt ? await this.freePeople.slot(tx, conference.id, call.clock.now()) : null;
    if (!slot) return { slot: null, isFree: false, hasTable: false, people: [] };
    const found = await freePlace(tx, this.freePeople.busyTimes, conference.id, slot, [person]);
    const isFree = 'slot' in found || found.why !== 'no-common-slot';
    return {
      slot: spanView(slot),
      isFree,
      hasTable: 'slot' in found,
      people: 'slot' in found ? await this.freePeople.fitting(tx, conference, person, slot) : [],
    };
  }

  async ask(call: Call, { token, toId }: AskNowDto): Promise<OwnMeetingsView> {
    const { registration } = await openPersonalLink(this.transactions.reader, call, token, 'read');
    await this.limits.take(call, [
      { what: 'meeting-request', who: registration.id, max: MOST_A_DAY, withinSeconds: DAY_SECONDS },
    ]);
    return this.transactions.run(call, async (tx) => {
      const own = await ownPerson(tx, call, token, 'change');
      requireConfirmed(own.person);
      await new Grounds(tx, own.conference.id).hold();
      const slot = await this.freePeople.slot(tx, own.conference.id, call.clock.now());
      if (!slot || !own.person.arrivedAt) throw new DomainError('meetings.no-slot-now');
      const other = (await this.freePeople.fitting(tx, own.conference, own.person, slot)).find(
        ({ registrationId }) => registrationId === toId,
      );
      if (!other) throw new DomainError('meetings.not-free-now');
      await this.refuseWithoutPlace(tx, own, toId, slot);
      await this.bring(tx, call, own, toId, slot);
      return ownMeetings(tx, call, own, this.freePeople.busyTimes);
    });
  }

  /** Agreed before, asked before in either direction, or new. */
  private async bring(
    tx: Transaction,
    call: Call,
    { person }: OwnPerson,
    toId: string,
    slot: Span,
  ): Promise<void> {
    const requests = new Requests(tx);
    const [open] = await requests.between(person.id, toId, ['requested']);
    const locked = open && (await requests.lock(open.id));
    if (locked?.state === 'requested' && locked.toId === person.id) {
      const meeting = await acceptRequest(tx, call, locked);
      // the other waits for this very slot
      if (locked.walkInAt?.getTime() === slot.startsAt.getTime())
        return sitDown(tx, call, this.freePeople.busyTimes, locked, meeting);
      return this.proposeNow(tx, call, person.id, meeting.id, slot);
    }
    const agreed = await new Meetings(tx).unscheduledOf(person.id, toId);
    if (agreed) return this.proposeNow(tx, call, person.id, agreed.id, slot);
    const other = (await new People(tx).find(toId))!;
    const walkIn = { walkInAt: slot.startsAt };
    const request =
      locked?.state === 'requested'
        ? { ...locked, ...walkIn }
        : newRequest(person, other, {
            reason: '',
            itemId: null,
            createdAt: call.clock.now(),
            expiresAt: slot.endsAt,
            ...walkIn,
          });
    if (locked?.state === 'requested') await requests.change(request.id, walkIn);
    else await addRequest(tx, request);
    await recordAudit(tx, call, {
      action: 'meeting-request.sent',
      subject: { kind: 'meeting-request', id: request.id },
      scopeId: person.conferenceId,
      details: { fromId: person.id, toId, walkInAt: slot.startsAt.toISOString() },
    });
    await tell(tx, call, [other], 'docking.request-received', { requestId: request.id });
  }

  /** Asks the other, unless they proposed the same and only waited for this yes. */
  private async proposeNow(
    tx: Transaction,
    call: Call,
    personId: string,
    meetingId: string,
    slot: Span,
  ): Promise<void> {
    const meeting = await lockMeeting(tx, meetingId);
    if (!meeting) throw new DomainError('access.not-found');
    const [proposed] = await new Moves(tx).proposedOf([meetingId], call.clock.now());
    if (!proposed) return proposeMove(tx, call, meeting, slot, { why: 'now', agreedIds: [personId] });
    const move = await new Moves(tx).lock(proposed.id);
    if (move?.state === 'proposed') await agree(tx, call, this.freePeople.busyTimes, move, meeting, personId);
  }

  private async refuseWithoutPlace(
    tx: Transaction,
    { person, conference }: OwnPerson,
    toId: string,
    slot: Span,
  ): Promise<void> {
    const people = [person, (await new People(tx).find(toId))!];
    const found = await freePlace(tx, this.freePeople.busyTimes, conference.id, slot, people);
    if ('why' in found) throw new DomainError(placeFaultCodes[found.why]);
  }
}
