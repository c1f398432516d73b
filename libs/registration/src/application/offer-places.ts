import { Injectable } from '@nestjs/common';
import type { ParticipantType } from '#contracts/vocabulary';
import { findConference, lockPlaces } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { offerDeadline } from '../domain/offer.js';
import { Registrations } from '../persistence/registrations.js';
import { changeState } from './change-state.js';
import { writeTo } from './write-mails.js';

/** At most so many in one transaction, so that the places are never locked for long. */
const BATCH = 200;

/** Offers every free place to those who wait longest. Run again, it finds no place free and does nothing. */
@Injectable()
export class OfferPlaces {
  constructor(private readonly transactions: Transactions) {}

  /** How many were offered. */
  async run(call: Call, conferenceId: string, participantType: ParticipantType): Promise<number> {
    let offered = 0;
    for (;;) {
      const count = await this.batch(call, conferenceId, participantType);
      offered += count;
      if (count < BATCH) return offered;
    }
  }

  private batch(call: Call, conferenceId: string, participantType: ParticipantType): Promise<number> {
    return this.transactions.run(call, async (tx) => {
      const conference = await findConference(tx, conferenceId);
      if (!conference || (conference.state !== 'published' && conference.state !== 'live')) return 0;
      const offerExpiresAt = offerDeadline(call.clock.now(), conference.startsAt);
      const places = offerExpiresAt && (await lockPlaces(tx, conferenceId, participantType));
      if (!offerExpiresAt || !places || places.taken >= places.capacity) return 0;
      const free = Math.min(BATCH, places.capacity - places.taken);
      const waiting = await new Registrations(tx).longestWaiting(conferenceId, participantType, free);
      const change = { to: 'offered', action: 'registration.offered', offerExpiresAt } as const;
      const offered = [];
      for (const registration of waiting) offered.push(await changeState(tx, call, registration, change));
      await writeTo(tx, call, offered);
      return offered.length;
    });
  }
}
