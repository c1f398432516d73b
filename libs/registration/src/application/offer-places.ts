import { Injectable } from '@nestjs/common';
import { findConference, lockSessionPlaces, type ConferenceRecord } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { offerDeadline } from '../domain/offer.js';
import type { Registration } from '../persistence/registration.entity.js';
import { Registrations } from '../persistence/registrations.js';
import type { SessionSignup } from '../persistence/session-signup.entity.js';
import { Signups } from '../persistence/signups.js';
import { WaitingLists } from '../persistence/waiting-lists.js';
import { openLedgers } from './admission/open-ledgers.js';
import { changeState } from './change-state.js';
import { writeTo } from './write-mails.js';

/** At most so many in one transaction, so that the places are never locked for long. */
const BATCH = 200;

/**
 * Offers every free place of a conference to those who wait longest for it, in order; who cannot have it (the
 * organisation has its share, the type is full) is passed over and keeps the place in the list. Free places of sessions
 * go to those who wait for them without an offer: they ask nothing of anybody. Run again, it finds nothing to do.
 */
@Injectable()
export class OfferPlaces {
  constructor(private readonly transactions: Transactions) {}

  /** How many were offered. */
  async run(call: Call, conferenceId: string): Promise<number> {
    let offered = 0;
    for (;;) {
      const count = await this.batch(call, conferenceId);
      offered += count;
      if (count < BATCH) break;
    }
    await this.fillSessions(call, conferenceId);
    return offered;
  }

  private batch(call: Call, conferenceId: string): Promise<number> {
    return this.transactions.run(call, async (tx) => {
      const conference = await openConference(tx, conferenceId);
      const offerExpiresAt = conference && offerDeadline(call.clock.now(), conference.startsAt);
      if (!offerExpiresAt) return 0;
      const change = { to: 'offered', action: 'registration.offered', offerExpiresAt } as const;
      const offered: Registration[] = [];
      for (const registration of await nextInLine(tx, conferenceId, BATCH))
        offered.push(await changeState(tx, call, registration, change));
      await writeTo(tx, call, offered);
      return offered.length;
    });
  }

  private fillSessions(call: Call, conferenceId: string): Promise<void> {
    return this.transactions.run(call, async (tx) => {
      if (!(await openConference(tx, conferenceId))) return;
      const signups = new Signups(tx);
      for (const session of await lockSessionPlaces(tx, await signups.freed(conferenceId))) {
        const next = await signups.longestWaiting(session.sessionId, session.capacity - session.taken);
        for (const signup of next) await signups.become(signup, 'taken');
        await tellSession(tx, call, next);
      }
    });
  }
}

/** Who got the place of a session is told; nothing is asked of them. */
async function tellSession(tx: Transaction, call: Call, signups: readonly SessionSignup[]): Promise<void> {
  const [first] = signups;
  if (!first) return;
  const ids = signups.map(({ registrationId }) => registrationId);
  const registrations = await new Registrations(tx).byIds(ids);
  await writeTo(tx, call, registrations, 'registration.session-place', { sessionId: first.sessionId });
}

async function openConference(tx: Transaction, id: string): Promise<ConferenceRecord | null> {
  const conference = await findConference(tx, id);
  return conference?.state === 'published' || conference?.state === 'live' ? conference : null;
}

/** Who gets the free places, with their rows and the pools locked. */
async function nextInLine(tx: Transaction, conferenceId: string, limit: number): Promise<Registration[]> {
  const lists = new WaitingLists(tx);
  const organisationIds = await lists.organisations(conferenceId);
  if (organisationIds.length === 0) return [];
  const { ledger } = (await openLedgers(tx, [conferenceId], organisationIds)).get(conferenceId)!;
  const next: Registration[] = [];
  for await (const registration of lists.inOrder(conferenceId)) {
    const { participantType, organisationId } = registration;
    if (ledger.obstacle(participantType, organisationId)) continue;
    ledger.take(participantType, organisationId);
    next.push(registration);
    if (next.length === limit) break;
  }
  return next;
}
