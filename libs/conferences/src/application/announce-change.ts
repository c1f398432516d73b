import { announceChange } from '#contracts/jobs/conferences';
import type { Transaction } from '#platform/database';
import { recordJob } from '#platform/outbox';
import { isAnnouncedState } from '../domain/conference-states.js';
import { Conference } from '../persistence/conference.entity.js';

/** Tells those registered once people know of the conference; their calendar entries follow by the sequence. */
export async function announceToRegistered(tx: Transaction, conference: Conference): Promise<void> {
  if (!isAnnouncedState(conference.state)) return;
  await tx.increment(Conference, { id: conference.id }, 'calendarSequence', 1);
  await recordJob(tx, announceChange, { conferenceId: conference.id });
}
