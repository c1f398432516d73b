import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Clock, Rounds } from '#platform/clock';
import { Transactions } from '#platform/database';
import { LapseOffers } from '../application/lapse-offers.js';
import { OfferPlaces } from '../application/offer-places.js';
import { Registrations } from '../persistence/registrations.js';
import { Signups } from '../persistence/signups.js';

/** Keeps the waiting lists moving: ends lapsed offers, and offers every place that is free while somebody waits. */
@Injectable()
export class WaitingListRound implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly rounds: Rounds,
    private readonly clock: Clock,
    private readonly lapseOffers: LapseOffers,
    private readonly offerPlaces: OfferPlaces,
  ) {}

  onModuleInit(): void {
    this.rounds.add({ name: 'waiting lists', everyMs: 30_000, run: () => this.run() });
  }

  async run(): Promise<void> {
    const call: Call = {
      actor: { kind: 'system', name: 'waiting-lists' },
      clock: this.clock,
      language: 'zh',
      reference: 'round:waiting-lists',
    };
    await this.lapseOffers.run(call);
    const { reader } = this.transactions;
    const waiting = await new Registrations(reader).conferencesWithWaiting();
    const freed = await new Signups(reader).conferencesWithFreed();
    for (const id of new Set([...waiting, ...freed])) await this.offerPlaces.run(call, id);
  }
}
