import type { RequestState } from '#contracts/docking/meetings';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, type Transaction } from '#platform/database';
import { mayRequestBecome } from '../../domain/meetings/request-states.js';
import type { MeetingPerson } from '../../persistence/meetings/meeting-person.entity.js';
import type { MeetingRequest } from '../../persistence/meetings/meeting-request.entity.js';
import type { Meeting } from '../../persistence/meetings/meeting.entity.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { People } from '../../persistence/meetings/people.js';
import { Requests } from '../../persistence/meetings/requests.js';

export interface Decision {
  words?: string;
  /** An organiser's name, on behalf of the person asked. */
  decidedBy?: string | null;
}

/** The one way a request's state changes. The row must be locked. @throws DomainError meetings.request-settled */
export async function settleRequest(
  tx: Transaction,
  call: Call,
  request: MeetingRequest,
  to: Exclude<RequestState, 'requested'>,
  { words = '', decidedBy = null }: Decision = {},
): Promise<MeetingRequest> {
  if (!mayRequestBecome(request.state, to)) throw new DomainError('meetings.request-settled');
  const changes = { state: to, answeredAt: call.clock.now(), answerWords: words, decidedBy };
  await new Requests(tx).change(request.id, changes);
  await recordAudit(tx, call, {
    action: `meeting-request.${to}`,
    subject: { kind: 'meeting-request', id: request.id },
    scopeId: request.conferenceId,
    details: { from: request.state, to },
  });
  return { ...request, ...changes };
}

/**
 * Both agreed: a meeting to be scheduled. The request must be locked.
 * @throws DomainError meetings.request-settled, also for one whose time is over; meetings.person-gone
 */
export async function acceptRequest(
  tx: Transaction,
  call: Call,
  request: MeetingRequest,
  decision: Decision = {},
): Promise<Meeting> {
  if (request.state === 'requested' && request.expiresAt <= call.clock.now())
    throw new DomainError('meetings.request-settled');
  const people = await new People(tx).byIds([request.fromId, request.toId]);
  if ([request.fromId, request.toId].some((id) => people.get(id)?.state !== 'confirmed'))
    throw new DomainError('meetings.person-gone');
  const { conferenceId, itemId, isMust, weight } = await settleRequest(
    tx,
    call,
    request,
    'accepted',
    decision,
  );
  const meeting = newMeeting(conferenceId, call.clock.now(), {
    source: request.walkInAt ? 'walk-in' : 'request',
    requestId: request.id,
    itemId,
    isMust,
    weight,
  });
  await new Meetings(tx).add(meeting, [
    seat(meeting.id, request.fromId, 'asking'),
    seat(meeting.id, request.toId, 'asked'),
  ]);
  return meeting;
}

export const newMeeting = (
  conferenceId: string,
  createdAt: Date,
  more: Pick<Meeting, 'source'> & Partial<Meeting>,
): Meeting => ({
  id: newId(),
  conferenceId,
  requestId: null,
  itemId: null,
  state: 'unscheduled',
  isMust: false,
  weight: 1,
  isLocked: false,
  startsAt: null,
  endsAt: null,
  tableId: null,
  outcome: null,
  outcomeAt: null,
  outcomeSetBy: null,
  agreementIntendedAt: null,
  cancelReason: '',
  version: 1,
  createdAt,
  ...more,
});

export const seat = (
  meetingId: string,
  registrationId: string,
  side: MeetingPerson['side'],
): MeetingPerson => ({
  meetingId,
  registrationId,
  side,
  startsAt: null,
  outcome: null,
  note: '',
  saidAt: null,
  askedAt: null,
  toldAt: null,
});
