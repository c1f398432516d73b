import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId, type Transaction } from '#platform/database';
import { Limits } from '#platform/limits';
import { openPersonalLink } from '#registration';
import { askFault } from '../../domain/meetings/may-ask.js';
import { expiryOf, isWindowOpen } from '../../domain/meetings/request-window.js';
import { countingStates, quotaLeft } from '../../domain/meetings/request-states.js';
import type { SendRequestDto } from '../../http/meetings/own-meetings.dto.js';
import type { OwnMeetingsView } from '../../http/meetings/own-meetings.view.js';
import type { MeetingRequest } from '../../persistence/meetings/meeting-request.entity.js';
import { OfferedItems } from '../../persistence/meetings/offered-items.js';
import { People, type Person } from '../../persistence/meetings/people.js';
import { Requests, brokeUnique } from '../../persistence/meetings/requests.js';
import { BusyTimes } from './busy-times.js';
import { meetingRules } from './meeting-rules.js';
import { ownMeetings } from './own-meetings.js';
import { ownPerson } from './own-person.js';
import { tell } from './tell.js';

/** Sending and taking back again and again would write to the other each time. */
const MOST_A_DAY = 60;
const DAY_SECONDS = 86_400;

/**
 * Asks somebody for a meeting. The asking person's row is held, so that the quota holds however many requests come at
 * once; that there is one request between two people at most, the database says itself.
 */
@Injectable()
export class SendRequest {
  constructor(
    private readonly transactions: Transactions,
    private readonly limits: Limits,
    private readonly busyTimes: BusyTimes,
  ) {}

  async run(call: Call, { token, toId, reason, itemId = null }: SendRequestDto): Promise<OwnMeetingsView> {
    const { registration } = await openPersonalLink(this.transactions.reader, call, token, 'read');
    await this.limits.take(call, [
      { what: 'meeting-request', who: registration.id, max: MOST_A_DAY, withinSeconds: DAY_SECONDS },
    ]);
    return this.transactions.run(call, async (tx) => {
      const { person, conference } = await ownPerson(tx, call, token, 'change');
      const rules = await meetingRules(tx, conference);
      const now = call.clock.now();
      const asked = await new People(tx).find(toId);
      if (!asked) throw new DomainError('meetings.person-gone');
      const fault = askFault(rules.asks, person, asked);
      if (fault) throw new DomainError(fault);
      if (!isWindowOpen(rules, conference, now)) throw new DomainError('meetings.not-open');
      await refuseRepeated(tx, person, asked);
      const { requestQuota: quota } = rules;
      if (quotaLeft(quota, await new Requests(tx).countSent(person.id)) === 0)
        throw new DomainError('meetings.quota-used', { quota });
      if (itemId && !(await new OfferedItems(tx).isOfEither(itemId, [person, asked])))
        throw new DomainError('input.invalid', {}, [{ field: 'itemId', code: 'field.not-a-choice' }]);
      const request = newRequest(person, asked, {
        reason,
        itemId,
        createdAt: now,
        expiresAt: expiryOf(rules, conference, now),
      });
      await addRequest(tx, request);
      await recordAudit(tx, call, {
        action: 'meeting-request.sent',
        subject: { kind: 'meeting-request', id: request.id },
        scopeId: conference.id,
        details: { fromId: person.id, toId },
      });
      await tell(tx, call, [asked], 'docking.request-received', { requestId: request.id });
      return ownMeetings(tx, call, { person, conference }, this.busyTimes);
    });
  }
}

export const newRequest = (
  { id: fromId, conferenceId }: Person,
  { id: toId }: Person,
  said: Pick<MeetingRequest, 'reason' | 'itemId' | 'createdAt' | 'expiresAt'> & Partial<MeetingRequest>,
): MeetingRequest => ({
  id: newId(),
  conferenceId,
  fromId,
  toId,
  state: 'requested',
  isMust: false,
  weight: 1,
  answeredAt: null,
  decidedBy: null,
  answerWords: '',
  passedFromId: null,
  walkInAt: null,
  ...said,
});

/** @throws DomainError meetings.already-asked */
export async function addRequest(tx: Transaction, request: MeetingRequest): Promise<void> {
  try {
    await new Requests(tx).add(request);
  } catch (error) {
    if (brokeUnique(error, 'meeting_requests_once_a_pair')) throw new DomainError('meetings.already-asked');
    throw error;
  }
}

/** Who said no is not asked again by the same person. */
async function refuseRepeated(tx: Transaction, person: Person, asked: Person): Promise<void> {
  const before = await new Requests(tx).between(person.id, asked.id, [...countingStates, 'declined']);
  if (before.some(({ state }) => state !== 'declined')) throw new DomainError('meetings.already-asked');
  if (before.some(({ fromId }) => fromId === person.id)) throw new DomainError('meetings.declined-before');
}
