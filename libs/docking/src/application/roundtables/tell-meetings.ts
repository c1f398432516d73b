import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '#platform/database';
import { Engagements, type Engagement, type EngagementSource } from '#registration';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { People } from '../../persistence/meetings/people.js';

/** Tells registration when somebody meets one to one, so that no session is signed up for unawares. */
@Injectable()
export class TellMeetings implements EngagementSource, OnModuleInit {
  constructor(private readonly engagements: Engagements) {}

  onModuleInit(): void {
    this.engagements.register(this);
  }

  async of(tx: Transaction, registrationId: string): Promise<Engagement[]> {
    const meetings = new Meetings(tx);
    const scheduled = (await meetings.ofPerson(registrationId)).filter(({ state }) => state === 'scheduled');
    const seats = await meetings.people(scheduled.map(({ id }) => id));
    const people = await new People(tx).byIds(seats.map((seat) => seat.registrationId));
    return scheduled.flatMap(({ id, startsAt, endsAt }) => {
      if (!startsAt || !endsAt) return [];
      const names = seats
        .filter((seat) => seat.meetingId === id && seat.registrationId !== registrationId)
        .flatMap((seat) => people.get(seat.registrationId)?.name ?? []);
      return [
        {
          startsAt,
          endsAt,
          wordsZh: `与${names.join('、')}的一对一洽谈`,
          wordsEn: `a one-to-one meeting with ${names.join(', ')}`,
        },
      ];
    });
  }
}
