import { Injectable } from '@nestjs/common';
import type { ConferenceRecord } from '#conferences';
import type { Transaction } from '#platform/database';
import { freeIn } from '../../../domain/meetings/availability.js';
import { daySlots, slotToMeetIn } from '../../../domain/meetings/day-slots.js';
import { askFault } from '../../../domain/meetings/may-ask.js';
import { slotsOfAll, type Span } from '../../../domain/meetings/slots.js';
import type { FreePersonView } from '../../../http/meetings/day.view.js';
import { Grounds } from '../../../persistence/meetings/grounds.js';
import { Meetings } from '../../../persistence/meetings/meetings.js';
import { OfferedItems } from '../../../persistence/meetings/offered-items.js';
import { People, type Person } from '../../../persistence/meetings/people.js';
import { Requests } from '../../../persistence/meetings/requests.js';
import { BusyTimes } from '../busy-times.js';
import { meetingRules } from '../meeting-rules.js';
import { partnerView } from '../partner-view.js';

/** Who is here, free in a slot and could meet somebody. */
@Injectable()
export class FreePeople {
  constructor(readonly busyTimes: BusyTimes) {}

  /** In which slot two who have just met can sit down; null when no slot is to come. */
  async slot(tx: Transaction, conferenceId: string, now: Date): Promise<Span | null> {
    const slots = slotsOfAll(await new Grounds(tx, conferenceId).blocks());
    return slotToMeetIn(daySlots(slots, now), now);
  }

  /** Checked-in people who take part in meetings and have nothing in this slot, by name. */
  async in(tx: Transaction, conference: ConferenceRecord, slot: Span): Promise<Person[]> {
    const { asks } = await meetingRules(tx, conference);
    const types = [...new Set(asks.flatMap(({ from, to }) => [from, to]))];
    const here = await new People(tx).here(conference.id, types);
    const busy = await this.busyTimes.of(tx, conference.id, here, { withMeetings: true });
    return here.filter(({ id }) => freeIn([slot], busy.get(id)!)[0]);
  }

  /**
   * Of them, whom this person could meet: somebody of whom one may ask the other, who has not met them yet and has not
   * said no. Those who agreed to meet come first, then who asked.
   */
  async fitting(
    tx: Transaction,
    conference: ConferenceRecord,
    person: Person,
    slot: Span,
  ): Promise<FreePersonView[]> {
    const { asks } = await meetingRules(tx, conference);
    const free = (await this.in(tx, conference, slot)).filter(
      (other) => askFault(asks, person, other) === null || askFault(asks, other, person) === null,
    );
    const requests = await new Requests(tx).ofPerson(person.id);
    const states = await new Meetings(tx).partnersOf(person.id);
    const items = await new OfferedItems(tx).ofPeople(free);
    const rank = { agreed: 0, asked: 1, asks: 1, new: 2 };
    return free
      .flatMap((other): FreePersonView[] => {
        const state = states.get(other.id);
        if (state === 'scheduled' || state === 'held') return [];
        const between = requests.filter(({ fromId, toId }) => fromId === other.id || toId === other.id);
        const open = between.find((request) => request.state === 'requested');
        if (!open && !state && between.some((request) => request.state === 'declined')) return [];
        const standing =
          state === 'unscheduled' ? 'agreed' : !open ? 'new' : open.fromId === person.id ? 'asked' : 'asks';
        return [{ ...partnerView(other), items: items.get(other.id) ?? [], standing }];
      })
      .sort((a, b) => rank[a.standing] - rank[b.standing]);
  }
}
