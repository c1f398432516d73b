import { findConference } from '#conferences';
import { agreementIntended } from '#contracts/jobs/docking';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { recordJob } from '#platform/outbox';
import { usualDueDay } from '../../domain/meetings/follow-up.js';
import { FollowUps } from '../../persistence/meetings/follow-ups.js';
import type { Meeting } from '../../persistence/meetings/meeting.entity.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { People } from '../../persistence/meetings/people.js';

/**
 * What an outcome leads to: a possible cooperation is followed up, an intended agreement goes on to signing, once. The
 * meeting must be locked.
 */
export async function followOutcome(tx: Transaction, call: Call, meeting: Meeting): Promise<void> {
  const { id, conferenceId, outcome } = meeting;
  const followUps = new FollowUps(tx);
  if (outcome === 'cooperation-possible') {
    if (await followUps.find(id)) return;
    const conference = await findConference(tx, conferenceId);
    const seats = await new Meetings(tx).people([id]);
    const owner = seats.find(({ side }) => side === 'asking') ?? seats[0];
    if (!conference || !owner) return;
    await followUps.add({
      meetingId: id,
      ownerId: owner.registrationId,
      dueOn: usualDueDay(call.clock.now(), conference.timeZone),
      words: '',
      doneAt: null,
      version: 1,
      createdAt: call.clock.now(),
    });
    return;
  }
  await followUps.forget(id);
  if (outcome === 'agreement-intended' && !meeting.agreementIntendedAt) await passOn(tx, call, meeting);
}

async function passOn(tx: Transaction, call: Call, { id, conferenceId, itemId }: Meeting): Promise<void> {
  const meetings = new Meetings(tx);
  const contactIds = (await meetings.people([id])).map(({ registrationId }) => registrationId);
  const people = await new People(tx).byIds(contactIds);
  await meetings.change(id, { agreementIntendedAt: call.clock.now() });
  await recordJob(tx, agreementIntended, {
    meetingId: id,
    conferenceId,
    itemId,
    contactIds,
    organisationIds: contactIds.flatMap((contact) => people.get(contact)?.organisationId ?? []),
  });
}
