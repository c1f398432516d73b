import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { decodeCursor, encodeCursor } from '#platform/cursor';
import { Transactions } from '#platform/database';
import { askableTypes } from '../../domain/meetings/may-ask.js';
import { countingStates } from '../../domain/meetings/request-states.js';
import type { PeopleToMeetDto } from '../../http/meetings/own-meetings.dto.js';
import type { OwnMeetingsView, PeopleToMeetView } from '../../http/meetings/own-meetings.view.js';
import { OfferedItems } from '../../persistence/meetings/offered-items.js';
import { People, type NameKey } from '../../persistence/meetings/people.js';
import { Requests } from '../../persistence/meetings/requests.js';
import { BusyTimes } from './busy-times.js';
import { meetingRules } from './meeting-rules.js';
import { ownMeetings } from './own-meetings.js';
import { ownPerson, requireConfirmed } from './own-person.js';
import { partnerView } from './partner-view.js';

/** The personal page's meetings, and whom one could ask. Changes nothing. */
@Injectable()
export class ReadOwnMeetings {
  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
  ) {}

  async run(call: Call, token: string): Promise<OwnMeetingsView> {
    const tx = this.transactions.reader;
    return ownMeetings(tx, call, await ownPerson(tx, call, token, 'read'), this.busyTimes);
  }

  /** Only people of the types this person may ask, and nobody's contact data. */
  async people(call: Call, query: PeopleToMeetDto): Promise<PeopleToMeetView> {
    const tx = this.transactions.reader;
    const { person, conference } = await ownPerson(tx, call, query.token, 'read');
    requireConfirmed(person);
    const rules = await meetingRules(tx, conference);
    const types = askableTypes(rules.asks, person.participantType).filter(
      (type) => !query.participantType || query.participantType === type,
    );
    const choice = {
      conferenceId: conference.id,
      types,
      q: query.q,
      organisationId: query.organisationId,
      notOrganisationId: person.organisationId,
    };
    const people = new People(tx);
    const after = nameKey(query.cursor);
    const found = await people.choose(choice, after, query.limit + 1);
    const shown = found.slice(0, query.limit);
    const items = await new OfferedItems(tx).ofPeople(shown);
    const requests = await new Requests(tx).ofPerson(person.id);
    const last = shown.at(-1);
    return {
      items: shown.map((other) => {
        const between = requests.filter(({ fromId, toId }) => fromId === other.id || toId === other.id);
        const standing =
          between.find(({ state }) => (countingStates as readonly string[]).includes(state)) ??
          between.find(({ state, fromId }) => state === 'declined' && fromId === person.id);
        return {
          ...partnerView(other),
          district: other.district,
          items: items.get(other.id) ?? [],
          requestState: standing?.state ?? null,
          hasAskedMe: standing?.state === 'requested' && standing.fromId === other.id,
        };
      }),
      nextCursor: found.length > query.limit && last ? encodeCursor([last.name, last.id]) : null,
      total: after ? null : await people.count(choice),
    };
  }
}

export function nameKey(cursor: string | undefined): NameKey | null {
  const parts = decodeCursor(cursor);
  if (!parts) return null;
  const [name, id] = parts.map(String);
  if (!isUUID(id) || name === undefined) throw new DomainError('input.unreadable');
  return { name, id: id! };
}
