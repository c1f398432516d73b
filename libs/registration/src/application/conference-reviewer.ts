import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ParticipantType } from '#contracts/vocabulary';
import {
  ConferenceImpact,
  type ConferenceChange,
  type ConferenceRecord,
  type Impact,
  type ImpactReviewer,
} from '#conferences';
import type { Transaction } from '#platform/database';
import { Registrations } from '../persistence/registrations.js';

const EXAMPLES = 5;

/** Tells an organiser which registered people a change of the conference would hurt. */
@Injectable()
export class ConferenceReviewer implements ImpactReviewer, OnModuleInit {
  constructor(private readonly impact: ConferenceImpact) {}

  onModuleInit(): void {
    this.impact.register(this);
  }

  async review(tx: Transaction, conference: ConferenceRecord, change: ConferenceChange): Promise<Impact[]> {
    const registrations = new Registrations(tx);
    const hurt = async (kind: string, types?: readonly ParticipantType[]): Promise<Impact> => ({
      kind,
      ...(await registrations.activeNames(conference.id, EXAMPLES, types)),
    });
    if (change.isCancelled || change.isTimeMoved || change.isPlaceMoved) return [await hurt('registered')];
    return change.typesRemoved.length > 0
      ? [await hurt('registered-of-removed-types', change.typesRemoved)]
      : [];
  }
}
