import { clashesOf, type Clash } from '#contracts/programme/clashes';
import type { Transaction } from '#platform/database';
import { clashSessions, releasable } from '../../domain/programme/draft-session.js';
import type { ReleasedProgramme, ReleasedSession } from '../../domain/programme/released-session.js';
import type { Conference } from '../../persistence/conference.entity.js';
import type { ProgrammeSession } from '../../persistence/programme-session.entity.js';
import { Programmes, type HeldRoom } from '../../persistence/programmes.js';
import { Room } from '../../persistence/room.entity.js';

/** A programme with all that it is judged by. */
export interface ProgrammeGround {
  draft: ProgrammeSession[];
  released: ReleasedProgramme | null;
  /** What a release of the draft would show. */
  wouldShow: ReleasedSession[];
  taken: Map<string, number>;
  held: HeldRoom[];
  rooms: Room[];
  clashes: Clash[];
}

const MINUTE = 60_000;

export async function surveyProgramme(tx: Transaction, conference: Conference): Promise<ProgrammeGround> {
  const { id, venueId, startsAt, endsAt } = conference;
  const programmes = new Programmes(tx, id);
  const draft = await programmes.draft();
  const rooms = venueId ? await tx.find(Room, { where: { venueId }, order: { position: 'ASC' } }) : [];
  const held = venueId ? await programmes.roomsHeldElsewhere(venueId, startsAt, endsAt) : [];
  const taken = await programmes.taken();
  const minutes = (from: Date, to: Date): number => Math.round((to.getTime() - from.getTime()) / MINUTE);
  return {
    draft,
    released: await programmes.released(),
    wouldShow: releasable(draft, rooms),
    taken,
    held,
    rooms,
    clashes: clashesOf(clashSessions(draft, startsAt, taken), {
      minutes: minutes(startsAt, endsAt),
      rooms,
      elsewhere: held.map(({ roomId, conferenceZh, conferenceEn, ...span }) => ({
        roomId,
        conferenceZh,
        conferenceEn,
        from: minutes(startsAt, new Date(span.startsAt)),
        minutes: minutes(new Date(span.startsAt), new Date(span.endsAt)),
      })),
    }),
  };
}
