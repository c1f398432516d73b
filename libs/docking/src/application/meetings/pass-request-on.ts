import { Injectable } from '@nestjs/common';
import type { ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { askFault } from '../../domain/meetings/may-ask.js';
import { expiryOf } from '../../domain/meetings/request-window.js';
import type { PassRequestOnDto } from '../../http/meetings/own-meetings.dto.js';
import type { ColleaguesToNameView, OwnMeetingsView } from '../../http/meetings/own-meetings.view.js';
import type { MeetingRequest } from '../../persistence/meetings/meeting-request.entity.js';
import { People, type Person } from '../../persistence/meetings/people.js';
import { Requests } from '../../persistence/meetings/requests.js';
import { participantTypes } from '#contracts/vocabulary';
import { BusyTimes } from './busy-times.js';
import { meetingRules } from './meeting-rules.js';
import { ownMeetings } from './own-meetings.js';
import { ownPerson, requireConfirmed, type OwnPerson } from './own-person.js';
import { partnerView } from './partner-view.js';
import { addRequest, newRequest } from './send-request.js';
import { settleRequest } from './settle-request.js';
import { tell } from './tell.js';

const MOST_COLLEAGUES = 200;

/** «Not me, but my colleague»: the request goes on to somebody of the same organisation, who answers it anew. */
@Injectable()
export class PassRequestOn {
  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
  ) {}

  /** Whom a request could be passed on to. */
  async colleagues(call: Call, token: string, requestId: string): Promise<ColleaguesToNameView> {
    const tx = this.transactions.reader;
    const own = await ownPerson(tx, call, token, 'read');
    const request = await receivedBy(own, await new Requests(tx).find(requestId));
    return { items: (await this.fitting(tx, own, request)).map(partnerView) };
  }

  run(call: Call, { token, requestId, colleagueId, words }: PassRequestOnDto): Promise<OwnMeetingsView> {
    return this.transactions.run(call, async (tx) => {
      const own = await ownPerson(tx, call, token, 'change');
      requireConfirmed(own.person);
      const request = await receivedBy(own, await new Requests(tx).lock(requestId));
      if (request.state !== 'requested') throw new DomainError('meetings.request-settled');
      if ((await new Requests(tx).askedBefore(request)).has(colleagueId))
        throw new DomainError('meetings.passed-before');
      const colleague = (await this.fitting(tx, own, request)).find(({ id }) => id === colleagueId);
      if (!colleague) throw new DomainError('meetings.not-colleague');
      const asker = (await new People(tx).find(request.fromId))!;
      await settleRequest(tx, call, request, 'declined', { words: words ?? '' });
      const passed = await this.passed(tx, call, own.conference, { request, asker, colleague });
      await addRequest(tx, passed);
      await recordAudit(tx, call, {
        action: 'meeting-request.passed-on',
        subject: { kind: 'meeting-request', id: passed.id },
        scopeId: own.conference.id,
        details: { fromRequestId: request.id, toId: colleague.id },
      });
      await tell(tx, call, [colleague], 'docking.request-received', { requestId: passed.id });
      await tell(tx, call, [asker], 'docking.request-passed-on', { requestId: passed.id });
      return ownMeetings(tx, call, own, this.busyTimes);
    });
  }

  private async passed(
    tx: Transaction,
    call: Call,
    conference: ConferenceRecord,
    { request, asker, colleague }: { request: MeetingRequest; asker: Person; colleague: Person },
  ): Promise<MeetingRequest> {
    const now = call.clock.now();
    const { reason, itemId, isMust, weight } = request;
    return newRequest(asker, colleague, {
      reason,
      itemId,
      isMust,
      weight,
      createdAt: now,
      expiresAt: expiryOf(await meetingRules(tx, conference), conference, now),
      passedFromId: request.id,
    });
  }

  /** Colleagues whom the asking person could have asked. */
  private async fitting(
    tx: Transaction,
    { person, conference }: OwnPerson,
    request: MeetingRequest,
  ): Promise<Person[]> {
    const people = new People(tx);
    const asker = await people.find(request.fromId);
    if (!asker) return [];
    const rules = await meetingRules(tx, conference);
    const choice = {
      conferenceId: conference.id,
      types: participantTypes,
      organisationId: person.organisationId,
    };
    const colleagues = await people.choose(choice, null, MOST_COLLEAGUES);
    const had = await new Requests(tx).askedBefore(request);
    return colleagues.filter(
      (colleague) => !had.has(colleague.id) && askFault(rules.asks, asker, colleague) === null,
    );
  }
}

function receivedBy({ person }: OwnPerson, request: MeetingRequest | null): MeetingRequest {
  if (!request || request.toId !== person.id) throw new DomainError('access.not-found');
  return request;
}
