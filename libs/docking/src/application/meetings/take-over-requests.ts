import type { RequestState } from '#contracts/docking/meetings';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, type Transaction } from '#platform/database';
import { Absence } from '../../persistence/meetings/absence.entity.js';
import { MeetingPerson } from '../../persistence/meetings/meeting-person.entity.js';
import { MeetingRequest } from '../../persistence/meetings/meeting-request.entity.js';
import { Meeting } from '../../persistence/meetings/meeting.entity.js';
import { newMeeting, seat } from './settle-request.js';

export interface RequestMadeBefore {
  fromId: string;
  toId: string;
  reason: string;
  state: RequestState;
  isMust: boolean;
  weight: number;
  createdAt: Date;
  expiresAt: Date;
  /** Null for an open one. */
  answeredAt: Date | null;
  answerWords: string;
}

export interface AbsenceSaidBefore {
  registrationId: string;
  startsAt: Date;
  endsAt: Date;
  words: string;
}

/** Requests made elsewhere, as they stand, with the meetings that came of accepted ones. Nobody is told. */
export async function takeOverRequests(
  tx: Transaction,
  call: Call,
  conferenceId: string,
  made: readonly RequestMadeBefore[],
  absences: readonly AbsenceSaidBefore[] = [],
): Promise<void> {
  const requests = made.map((request): MeetingRequest => ({
    ...request,
    id: newId(request.createdAt.getTime()),
    conferenceId,
    itemId: null,
    decidedBy: null,
    passedFromId: null,
    walkInAt: null,
  }));
  const agreed = requests
    .filter(({ state }) => state === 'accepted')
    .map((request) => {
      const { id: requestId, isMust, weight, answeredAt, fromId, toId } = request;
      const meeting = newMeeting(conferenceId, answeredAt!, { source: 'request', requestId, isMust, weight });
      return { meeting, seats: [seat(meeting.id, fromId, 'asking'), seat(meeting.id, toId, 'asked')] };
    });
  await tx.insert(MeetingRequest, requests);
  await tx.insert(
    Meeting,
    agreed.map(({ meeting }) => meeting),
  );
  await tx.insert(
    MeetingPerson,
    agreed.flatMap(({ seats }) => seats),
  );
  await tx.insert(
    Absence,
    absences.map((absence) => ({ ...absence, id: newId(), by: 'participant' as const })),
  );
  await recordAudit(tx, call, {
    action: 'meeting-requests.taken-over',
    subject: { kind: 'conference', id: conferenceId },
    scopeId: conferenceId,
    details: { requests: requests.length, meetings: agreed.length },
  });
}
