import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database';
import type { ConferenceRecord } from '../domain/conference-record.js';
import type { ConferenceChange, Impact } from '../domain/impact.js';
import { ConferenceParts } from '../persistence/conference-parts.js';

/** Another context's word on whom a change would hurt. */
export interface ImpactReviewer {
  review(tx: Transaction, conference: ConferenceRecord, change: ConferenceChange): Promise<Impact[]>;
}

/** Asks everyone who hangs on a conference whom a change would hurt. */
@Injectable()
export class ConferenceImpact {
  private readonly reviewers: ImpactReviewer[] = [];

  register(reviewer: ImpactReviewer): void {
    this.reviewers.push(reviewer);
  }

  async review(tx: Transaction, conference: ConferenceRecord, change: ConferenceChange): Promise<Impact[]> {
    const impacts: Impact[] = [];
    for (const reviewer of this.reviewers) impacts.push(...(await reviewer.review(tx, conference, change)));
    const isMoved = change.isCancelled || change.isTimeMoved || change.isPlaceMoved;
    if (isMoved && impacts.every(({ count }) => count === 0)) {
      const pools = await new ConferenceParts(tx, conference.id).pools();
      const taken = pools.reduce((sum, pool) => sum + pool.taken, 0);
      impacts.push({ kind: 'places-held', count: taken, examples: [] });
    }
    for (const { asked, taken, participantType } of change.placesBelowTaken)
      impacts.push({ kind: 'places-below-taken', count: taken - asked, examples: [participantType] });
    return impacts.filter(({ count }) => count > 0);
  }
}
